import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Dated } from './dated.rules.js';
import { columnOf, RECORD_TABLES } from './record-tables.js';
import { type AnyRecord, type CountyRecords, THING_RULES, THINGS, type Thing } from './things.rules.js';

/** Every record in every version, in the order of its key: one statement a thing. */
export async function readRecords(em: EntityManager): Promise<CountyRecords> {
  const read: Partial<Record<Thing, ReadonlyMap<string, readonly Dated<AnyRecord>[]>>> = {};
  for (const thing of THINGS) read[thing] = byKey(await statement(em, TEXTS[thing]), THING_RULES[thing].key);
  return read as CountyRecords;
}

const TEXTS = Object.fromEntries(
  THINGS.map((thing) => {
    const { table, columns } = RECORD_TABLES[thing];
    const selected = Object.keys(columns).map((field) => `${columnOf(field)} as "${field}"`);
    return [
      thing,
      `select ${selected.join(', ')}, valid_from::text as "validFrom", valid_to::text as "validTo",
         revision::integer as revision
       from ${table} order by ${columnOf(THING_RULES[thing].key)} collate "C", valid_from`,
    ];
  }),
) as Readonly<Record<Thing, string>>;

function byKey(rows: readonly Dated<AnyRecord>[], key: string): ReadonlyMap<string, readonly Dated<AnyRecord>[]> {
  const records = new Map<string, Dated<AnyRecord>[]>();
  for (const row of rows) {
    const own = (row as unknown as Readonly<Record<string, string>>)[key] ?? '';
    const versions = records.get(own);
    if (versions) versions.push(row);
    else records.set(own, [row]);
  }
  return records;
}
