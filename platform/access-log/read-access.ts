import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../database/statement.js';
import type { AccessKind, KeptAccess } from './access-entry.js';
import { type AccessKeys, reasonPlace } from './append-access.js';

/** What an auditor looks for. What is left out matches everything. */
export interface AccessQuery {
  readonly kinds?: readonly AccessKind[] | null;
  readonly subject?: string | null;
  readonly caseId?: string | null;
  readonly submissionId?: string | null;
  /** From this instant on … */
  readonly from?: Date | null;
  /** … and before this one. */
  readonly to?: Date | null;
  /** Sequence of the last row seen: only older ones. */
  readonly before?: number | null;
  readonly limit: number;
}

/** The latest first. */
export async function readAccess(em: EntityManager, { cipher }: AccessKeys, query: AccessQuery): Promise<KeptAccess[]> {
  const { kinds, subject, caseId, submissionId, from, to, before, limit } = query;
  const rows = await statement<KeptRow>(em, PAGE, [
    kinds ?? null,
    subject ?? null,
    caseId ? [caseId] : null,
    submissionId ? [submissionId] : null,
    from ?? null,
    to ?? null,
    before ?? null,
    limit,
  ]);
  return rows.map(({ sequence, reasonId, reasonSealed, ...row }) => ({
    ...row,
    sequence: Number(sequence),
    reason: reasonId === null || reasonSealed === null ? null : cipher.open(reasonSealed, reasonPlace(reasonId)),
  }));
}

interface KeptRow extends Omit<KeptAccess, 'sequence' | 'reason'> {
  readonly sequence: string;
  readonly reasonId: string | null;
  readonly reasonSealed: string | null;
}

const PAGE = `
  select sequence, at, kind, subject, roles, unit_code as "unitCode", request_id as "requestId", operation,
         case_ids as "caseIds", submission_ids as "submissionIds", reason_id as "reasonId",
         reason_sealed as "reasonSealed"
    from audit.access_log
   where ($1::text[] is null or kind = any ($1)) and ($2::text is null or subject = $2)
     and ($3::text[] is null or case_ids @> $3) and ($4::text[] is null or submission_ids @> $4)
     and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)
     and ($7::bigint is null or sequence < $7)
   order by sequence desc limit $8`;
