import { hkdfSync } from 'node:crypto';
import { coalesce } from '../batching/coalesce.js';
import { createFieldCipher } from '../crypto/field-cipher.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { createOrm } from '../database/create-orm.js';
import { migrateSchema } from '../database/migrate.js';
import type { ChainHead } from './access-chain.js';
import type { AccessEntry, KeptAccess } from './access-entry.js';
import { type AccessKeys, appendAccess } from './append-access.js';
import { Migration20261122050000_create_access_log } from './migrations/Migration20261122050000_create_access_log.js';
import { type AccessQuery, readAccess } from './read-access.js';
import { type AccessVerdict, verifyAccess } from './verify-access.js';

/** 查阅日志: who read which petitioner or accusation. One for all parts of the hub, in a schema of its own. */
export interface AccessLog {
  /** Resolves once the entry is kept: what was read may be shown then, and not before. @throws HubError ACCESS_NOT_RECORDED */
  record(entry: AccessEntry): Promise<void>;
  read(query: AccessQuery): Promise<KeptAccess[]>;
  verify(anchor: ChainHead | null): Promise<AccessVerdict>;
  migrate(): Promise<string[]>;
  close(): Promise<void>;
}

export interface AccessLogOptions {
  readonly url: string;
  readonly keys: Pick<KeyRing, 'fields' | 'blindIndex'>;
  readonly now: () => Date;
}

const SCHEMA = 'audit';
const MIGRATIONS = [
  { name: 'Migration20261122050000_create_access_log', class: Migration20261122050000_create_access_log },
];
/** Entries that are committed together. */
const MOST_AT_ONCE = 200;

export async function openAccessLog({ url, keys, now }: AccessLogOptions): Promise<AccessLog> {
  const orm = await createOrm({ schema: SCHEMA, url, entities: [], migrations: MIGRATIONS, poolSize: 3 });
  const own: AccessKeys = {
    chain: new Uint8Array(
      hkdfSync('sha256', Buffer.from(keys.blindIndex, 'base64'), '', 'petition-hub access log', 32),
    ),
    cipher: createFieldCipher(keys.fields),
  };
  let head: ChainHead | null = null;
  const append = coalesce<AccessEntry, void>(
    async (entries) => {
      const before = head;
      // Looked up again after a failure: it may have been written all the same.
      head = null;
      head = await appendAccess({ em: orm.em.fork(), keys: own, now: now(), head: before }, entries);
      return entries.map(() => undefined);
    },
    { maxItems: MOST_AT_ONCE },
  );
  return {
    record: (entry) => append(entry),
    read: (query) => readAccess(orm.em.fork(), own, query),
    verify: (anchor) => verifyAccess(orm.em.fork(), own, anchor),
    migrate: () => migrateSchema(orm, SCHEMA),
    close: async () => {
      await append.idle();
      await orm.close();
    },
  };
}
