import type { EntityManager } from '@mikro-orm/postgresql';
import type { EnvelopeV1, Inbox, Receipt } from '../../../contracts/envelope.js';
import { coalesce } from '../../../platform/batching/coalesce.js';
import { withinDatabaseLimit } from '../../../platform/database/database-fault.js';
import type { Jobs } from '../../../platform/queue/jobs.js';
import type { IntakeMetrics } from '../intake-metrics.js';
import { INTAKE_PROCESS } from '../process/queue-names.js';
import { decodePayload } from '../profile/decode/decode-payload.js';
import type { ProfileBook } from '../profile/profile-book.js';
import { reasonOf, setAsideReason } from '../set-aside/hint.rules.js';
import type { Arrival, Committed, SetAsideReason } from './arrival.js';
import { commitSettled, type Settled } from './commit-settled.js';
import { prepareArrival, type Vault } from './prepare-arrival.js';
import { type Item, readingFault, splitPayload } from './split-payload.js';

/** Rows of one commit. */
const COMMIT_ROWS = 200;
/** A push is answered within 5 s, also when the database neither answers nor refuses. Milliseconds. */
const COMMIT_LIMIT_MS = 3_500;
const DELIVER_LIMIT_MS = 4_000;

export interface InboxDependencies {
  readonly fork: () => EntityManager;
  readonly book: ProfileBook;
  readonly vault: Vault;
  readonly jobs: Jobs;
  readonly metrics: IntakeMetrics;
  readonly now: () => Date;
}

/**
 * Where connectors put what they brought. Arrivals of all callers that come while a commit is under way go into the
 * next one together; receipts are given after it.
 *
 * @throws HubError DATABASE_UNAVAILABLE from every call within 4 s: nothing was acknowledged, the sender tries again
 */
export function openInbox({ fork, book, vault, jobs, metrics, now }: InboxDependencies): Inbox {
  const commit = coalesce<Arrival, Settled>((arrivals) => commitSettled(fork, arrivals, COMMIT_LIMIT_MS), {
    maxItems: COMMIT_ROWS,
    parallel: 2,
  });

  const take = async ({ envelope, found }: Item): Promise<Receipt> => {
    const settled = await commit(await prepareArrival(vault, envelope, found, now()));
    if ('error' in settled) throw settled.error;
    const receipt = receiptOf(settled.committed);
    metrics.arrived(envelope.channel, receipt);
    return receipt;
  };
  const takeAll = async (items: readonly Item[]): Promise<Receipt[]> => {
    const receipts = await Promise.all(items.map(take));
    jobs.hurry(INTAKE_PROCESS, takenIn(receipts));
    return receipts;
  };
  const faultOf = async (envelope: EnvelopeV1): Promise<SetAsideReason | null> => {
    const profile = await book.find(envelope.profile);
    if (!profile) return setAsideReason('PROFILE_NOT_FOUND');
    if (profile.format === 'mail') return null;
    try {
      return readingFault(profile, decodePayload(profile, envelope.contentType, envelope.raw), envelope);
    } catch (error) {
      return reasonOf(error);
    }
  };

  return {
    deliver: (envelopes) => {
      const work = async (): Promise<Receipt[]> => {
        const faults = await Promise.all(envelopes.map(faultOf));
        return takeAll(envelopes.map((envelope, at) => ({ envelope, found: { setAside: faults[at] ?? null } })));
      };
      return withinDatabaseLimit(work(), DELIVER_LIMIT_MS);
    },
    deliverPayload: (payload) => {
      const work = async (): Promise<Receipt[]> =>
        takeAll(await splitPayload(vault.store, await book.find(payload.profile), payload));
      return withinDatabaseLimit(work(), DELIVER_LIMIT_MS);
    },
    setAside: (envelope, { code, field, hint }) => {
      const found = { setAside: setAsideReason(code, field, hint) };
      return withinDatabaseLimit(take({ envelope, found }), DELIVER_LIMIT_MS);
    },
  };
}

function receiptOf({ submissionId, isNew, setAside }: Committed): Receipt {
  if (!setAside) return { submissionId, outcome: isNew ? 'taken' : 'repeated' };
  const { code, field, hint } = setAside;
  return { submissionId, outcome: 'set-aside', code, hint, ...(field === null ? {} : { field }) };
}

const takenIn = (receipts: readonly Receipt[]): string[] =>
  receipts.filter(({ outcome }) => outcome === 'taken').map(({ submissionId }) => submissionId);
