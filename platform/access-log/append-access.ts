import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { FieldCipher, FieldPlace } from '../crypto/field-cipher.js';
import { statement } from '../database/statement.js';
import { HubError } from '../errors/hub-error.js';
import { BEFORE_THE_FIRST, type ChainHead, hashAfter } from './access-chain.js';
import type { AccessEntry } from './access-entry.js';

export interface AccessKeys {
  readonly chain: Uint8Array;
  readonly cipher: Pick<FieldCipher, 'seal' | 'open'>;
}

export interface Appending {
  readonly em: EntityManager;
  readonly keys: AccessKeys;
  readonly now: Date;
  /** The last row, as far as this process knows; null to look it up. */
  readonly head: ChainHead | null;
}

/** How often another process may have been first. */
const TRIES = 8;
const UNIQUE_VIOLATION = '23505';

export const reasonPlace = (id: string): FieldPlace => ({
  table: 'audit.access_log',
  row: id,
  column: 'reason_sealed',
});

/** Adds rows in one statement, which is a transaction of its own. @returns the new head @throws HubError ACCESS_NOT_RECORDED */
export async function appendAccess(given: Appending, entries: readonly AccessEntry[]): Promise<ChainHead> {
  let head = given.head;
  for (let tried = 0; tried < TRIES; tried += 1) {
    try {
      head ??= await chainHead(given.em);
      return await insertAfter(given, head, entries);
    } catch (cause) {
      if ((cause as { code?: unknown }).code !== UNIQUE_VIOLATION)
        throw new HubError('ACCESS_NOT_RECORDED', {}, { cause });
      head = null;
    }
  }
  throw new HubError('ACCESS_NOT_RECORDED');
}

export async function chainHead(em: EntityManager): Promise<ChainHead> {
  const [last] = await statement<{ sequence: string; hash: string }>(
    em,
    'select sequence, hash from audit.access_log order by sequence desc limit 1',
  );
  return last ? { sequence: Number(last.sequence), hash: last.hash } : BEFORE_THE_FIRST;
}

async function insertAfter(
  { em, keys, now }: Appending,
  before: ChainHead,
  entries: readonly AccessEntry[],
): Promise<ChainHead> {
  let head = before;
  const at = now.toISOString();
  const rows = entries.map(({ reason, ...entry }) => {
    const reasonId = reason === null ? null : uuidv7();
    const reasonSealed = reason === null || reasonId === null ? null : keys.cipher.seal(reason, reasonPlace(reasonId));
    const row = { ...entry, sequence: head.sequence + 1, at, reasonSealed };
    head = { sequence: row.sequence, hash: hashAfter(keys.chain, head.hash, row) };
    return { ...row, reasonId, hash: head.hash };
  });
  await statement(em, INSERT, [JSON.stringify(rows)]);
  return head;
}

const INSERT = `
  insert into audit.access_log (sequence, at, kind, subject, roles, unit_code, request_id, operation, case_ids,
                                submission_ids, reason_id, reason_sealed, hash)
  select * from jsonb_to_recordset($1::jsonb) as row (sequence bigint, at timestamptz, kind text, subject text,
    roles text[], "unitCode" text, "requestId" text, operation text, "caseIds" text[], "submissionIds" text[],
    "reasonId" uuid, "reasonSealed" text, hash text)`;
