import type { EntityManager } from '@mikro-orm/postgresql';
import type { LinkV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { recountChains } from '../chain/recount-chains.js';
import { relateCases } from '../chain/relate-cases.js';

export interface Linked {
  /** Channels of the submissions that have just reached LINKED. */
  readonly channels: string[];
  /** Matched submissions that waited for one of these cases. */
  readonly waiting: string[];
}

/**
 * Tells submissions their cases: MATCHED → LINKED. Told again it changes nothing; told another case (a join made or
 * undone) it follows.
 */
export function linkCases(em: EntityManager, links: readonly LinkV1[], now: Date): Promise<Linked> {
  return em.transactional((tx) => writeLinks(tx, links, now));
}

async function writeLinks(em: EntityManager, links: readonly LinkV1[], now: Date): Promise<Linked> {
  if (links.length === 0) return { channels: [], waiting: [] };
  const linked = await statement<Followed>(
    em,
    `update intake.submission s set
       state = 'LINKED', linked_at = coalesce(s.linked_at, $4), case_id = l.case_id, case_no = l.case_no,
       link_guard = l.guard
     from unnest($1::text[], $2::text[], $3::text[], $5::text[]) as l (submission_id, case_id, case_no, guard)
     where s.id = l.submission_id and s.state in ('MATCHED', 'LINKED') 
       and (s.case_id is distinct from l.case_id or s.link_guard <> l.guard)
     returning s.id, s.channel, s.linked_at = $4 as is_first, old.case_id as former_case_id`,
    [
      links.map(({ submissionId }) => submissionId),
      links.map(({ caseId }) => caseId),
      links.map(({ caseNo }) => caseNo),
      now,
      links.map(({ guard }) => guard),
    ],
  );
  await settleCandidates(em, links);
  await relateCases(em, links);
  await recountChains(
    em,
    linked.map(({ id }) => id),
    casesOf(links, linked),
  );
  const waiting = await statement<{ id: string }>(
    em,
    `select id from intake.submission where anchor_id = any($1) and state = 'MATCHED'`,
    [links.map(({ submissionId }) => submissionId)],
  );
  return {
    channels: linked.filter(({ is_first: isFirst }) => isFirst).map(({ channel }) => channel),
    waiting: waiting.map(({ id }) => id),
  };
}

interface Followed {
  readonly id: string;
  readonly channel: string;
  readonly is_first: boolean;
  /** The case it was taken out of; null when it had none. */
  readonly former_case_id: string | null;
}

/** Where a chain may have changed: the cases that got a submission, and those that lost one. */
function casesOf(links: readonly LinkV1[], linked: readonly Followed[]): string[] {
  const former = linked.flatMap(({ former_case_id: id }) => id ?? []);
  return [...new Set([...links.map(({ caseId }) => caseId), ...former])];
}

/** A candidate counts as joined while both are of one case, whoever joined or separated them. */
async function settleCandidates(em: EntityManager, links: readonly LinkV1[]): Promise<void> {
  await statement(
    em,
    `update intake.match_candidate c set state = case when s.case_id = a.case_id then 'JOINED' else 'PROPOSED' end
     from intake.submission s, intake.submission a
     where (c.submission_id = any($1) or c.anchor_id = any($1)) and s.id = c.submission_id and a.id = c.anchor_id
       and s.case_id is not null and a.case_id is not null
       and c.state is distinct from case when s.case_id = a.case_id then 'JOINED' else 'PROPOSED' end`,
    [links.map(({ submissionId }) => submissionId)],
  );
}
