import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../database/statement.js';
import { BEFORE_THE_FIRST, type ChainedRow, type ChainFault, type ChainHead, followChain } from './access-chain.js';
import type { AccessKeys } from './append-access.js';

/** Whether the log is what was written. */
export interface AccessVerdict {
  /** The last row that is as it was written: to be written down elsewhere, and given again as an anchor. */
  readonly head: ChainHead;
  readonly fault: { readonly sequence: number; readonly what: ChainFault | 'CUT_OFF' } | null;
}

/** Rows looked at at once. */
const PAGE = 5_000;

/**
 * Follows the chain from the first row. Rows cut off at the end leave a whole chain: only a head that was written down
 * before shows them.
 *
 * @param anchor a head of an earlier day
 */
export async function verifyAccess(
  em: EntityManager,
  { chain }: AccessKeys,
  anchor: ChainHead | null,
): Promise<AccessVerdict> {
  let head = BEFORE_THE_FIRST;
  let isAnchored = anchor === null;
  for (;;) {
    const rows = await rowsAfter(em, head.sequence);
    const followed = followChain(chain, head, rows);
    isAnchored ||= rows.some(({ sequence, hash }) => sequence === anchor?.sequence && hash === anchor.hash);
    head = followed.head;
    if (followed.fault) return { head, fault: followed.fault };
    if (rows.length < PAGE) break;
  }
  return { head, fault: isAnchored || !anchor ? null : { sequence: anchor.sequence, what: 'CUT_OFF' } };
}

async function rowsAfter(em: EntityManager, sequence: number): Promise<(ChainedRow & { readonly hash: string })[]> {
  const rows = await statement<Omit<ChainedRow, 'sequence' | 'at'> & { sequence: string; at: Date; hash: string }>(
    em,
    `select sequence, at, kind, subject, roles, unit_code as "unitCode", request_id as "requestId", operation,
            case_ids as "caseIds", submission_ids as "submissionIds", reason_sealed as "reasonSealed", hash
       from audit.access_log where sequence > $1 order by sequence limit ${PAGE}`,
    [sequence],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence), at: row.at.toISOString() }));
}
