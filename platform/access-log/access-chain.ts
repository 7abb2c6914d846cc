import { createHmac } from 'node:crypto';

/** A row of the log as the chain sees it. */
export interface ChainedRow {
  readonly sequence: number;
  /** ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly unitCode: string | null;
  readonly requestId: string;
  readonly operation: string;
  readonly caseIds: readonly string[];
  readonly submissionIds: readonly string[];
  readonly reasonSealed: string | null;
}

/** Where a chain has come to. */
export interface ChainHead {
  /** 0 before the first row. */
  readonly sequence: number;
  readonly hash: string;
}

export const BEFORE_THE_FIRST: ChainHead = { sequence: 0, hash: '' };

/** HMAC-SHA-256 over the hash before and the whole row: whoever has the database and not the key cannot make one. */
export function hashAfter(key: Uint8Array, before: string, row: ChainedRow): string {
  const { sequence, at, kind, subject, roles, unitCode, requestId, operation, caseIds, submissionIds } = row;
  const parts = [sequence, at, kind, subject, roles, unitCode, requestId, operation, caseIds, submissionIds];
  return createHmac('sha256', key)
    .update(JSON.stringify([before, ...parts, row.reasonSealed]))
    .digest('base64url');
}

export const CHAIN_FAULTS = ['MISSING', 'ALTERED'] as const;
/** `MISSING`: a row was taken out, or put elsewhere. `ALTERED`: a row is not what was written. */
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** The first row that is not what it was, or the head after the last one. Rows come in the order of their sequence. */
export function followChain(
  key: Uint8Array,
  head: ChainHead,
  rows: readonly (ChainedRow & { readonly hash: string })[],
): { readonly head: ChainHead; readonly fault: { readonly sequence: number; readonly what: ChainFault } | null } {
  let last = head;
  for (const row of rows) {
    if (row.sequence !== last.sequence + 1) {
      return { head: last, fault: { sequence: last.sequence + 1, what: 'MISSING' } };
    }
    if (row.hash !== hashAfter(key, last.hash, row)) {
      return { head: last, fault: { sequence: row.sequence, what: 'ALTERED' } };
    }
    last = { sequence: row.sequence, hash: row.hash };
  }
  return { head: last, fault: null };
}
