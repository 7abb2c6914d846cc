import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Jobs } from '../../../platform/queue/jobs.js';
import { writeMailFiles } from '../attachment/write-mail-files.js';
import type { Vault } from '../inbox/prepare-arrival.js';
import type { IntakeMetrics } from '../intake-metrics.js';
import { type Matched, matchBatch } from '../match/match-batch.js';
import { matchPolicy } from '../match/match-policy.js';
import { type MatchingItem, matchingItem } from '../match/matching-item.js';
import { normaliseRow } from '../normalise/normalise-row.js';
import { type WaitingRow, waitingRows } from '../normalise/waiting-row.js';
import type { ProfileBook } from '../profile/profile-book.js';
import { writeProxies } from '../proxy/write-proxies.js';
import { reasonOf } from '../set-aside/hint.rules.js';
import { type Unfit, writeSetAside } from '../set-aside/write-set-aside.js';
import { CASES_REGISTER, INTAKE_PROCESS } from './queue-names.js';
import { writeMatched } from './write-matched.js';

export interface ProcessDependencies {
  readonly fork: () => EntityManager;
  readonly book: ProfileBook;
  readonly vault: Vault;
  readonly jobs: Jobs;
  readonly metrics: IntakeMetrics;
  readonly now: () => Date;
}

/** A row that could not be read for a reason that is not the sender's. */
export interface Broken {
  readonly id: string;
  readonly error: unknown;
}

/**
 * Normalises and matches a batch: reads without a lock, then writes all in one transaction. Rows that another worker
 * holds or has already moved are left to it, so a job that comes twice changes nothing.
 *
 * @returns the rows that broke; the others are done
 */
export async function processBatch(deps: ProcessDependencies, ids: readonly string[]): Promise<Broken[]> {
  const em = deps.fork();
  const rows = await waitingRows(em, ids);
  if (rows.length === 0) return [];
  const { read, unfit, broken } = await readRows(deps, rows);
  const normalisedAt = deps.now();
  const matched = await em.transactional(async (tx) => {
    const free = await lockRows(
      tx,
      [...read, ...unfit].map(({ id }) => id),
    );
    const policy = await matchPolicy(tx, normalisedAt);
    const items = read.filter(({ id }) => free.has(id));
    const decided = await matchBatch(tx, deps.vault.cipher, policy, items, normalisedAt);
    const heldUntil = new Date(normalisedAt.getTime() + policy.holdSeconds * 1_000);
    await writeMailFiles(tx, items);
    await writeProxies(tx, deps.vault.cipher, items);
    await writeMatched(tx, decided, { normalisedAt, matchedAt: deps.now(), heldUntil });
    await writeSetAside(
      tx,
      unfit.filter(({ id }) => free.has(id)),
      normalisedAt,
    );
    return decided;
  });
  await goOn(deps, em, matched);
  tell(deps.metrics, matched, unfit);
  return broken;
}

async function readRows(
  { vault, book }: ProcessDependencies,
  rows: readonly WaitingRow[],
): Promise<{ read: MatchingItem[]; unfit: Unfit[]; broken: Broken[] }> {
  const read: MatchingItem[] = [];
  const unfit: Unfit[] = [];
  const broken: Broken[] = [];
  for (const row of rows) {
    try {
      read.push(matchingItem(vault.blindIndex, await normaliseRow(vault, book, row)));
    } catch (error) {
      const isTold = error instanceof HubError && !error.retry;
      if (isTold) unfit.push({ id: row.id, stage: 'NORMALISE', reason: reasonOf(error) });
      else broken.push({ id: row.id, error });
    }
  }
  return { read, unfit, broken };
}

async function lockRows(em: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await statement<{ id: string }>(
    em,
    `select id from intake.submission where id = any($1) and state in ('RECEIVED', 'NORMALISED')
     order by id for no key update skip locked`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** After the commit: cases takes what was matched, and events that waited for one of these orders are looked at again. */
async function goOn({ jobs }: ProcessDependencies, em: EntityManager, matched: readonly Matched[]): Promise<void> {
  const going = matched.filter(({ decision }) => decision.kind !== 'HOLD').map(({ item }) => item);
  if (going.length === 0) return;
  jobs.hurry(
    CASES_REGISTER,
    going.map(({ id }) => id),
  );
  const waiting = await statement<{ id: string }>(
    em,
    `select s.id from unnest($1::text[], $2::text[]) as o (source_system, external_id)
     join intake.submission s using (source_system, external_id) where s.state = 'NORMALISED'`,
    [going.map(({ order }) => order.sourceSystem), going.map(({ order }) => order.externalId)],
  );
  jobs.hurry(
    INTAKE_PROCESS,
    waiting.map(({ id }) => id),
  );
}

function tell(metrics: IntakeMetrics, matched: readonly Matched[], unfit: readonly Unfit[]): void {
  for (const { item, decision } of matched) {
    metrics.reached(decision.kind === 'HOLD' ? 'NORMALISED' : 'MATCHED', item.row.channel);
    for (const { field } of item.submission.unknown) metrics.unknown(item.row.profile, field);
  }
  for (const { stage, reason } of unfit) metrics.setAside(reason.code, stage);
}
