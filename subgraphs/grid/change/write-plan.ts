import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { columnOf, RECORD_TABLES } from '../record/record-tables.js';
import { THING_RULES, THINGS, type Thing } from '../record/things.rules.js';
import type { ChangePlan, RecordWrite } from './plan-changes.rules.js';

/**
 * Writes what a plan comes to: of each thing one statement for the versions that go and one for those that come.
 * References between things are checked at the commit.
 */
export async function writePlan(tx: EntityManager, plan: ChangePlan, revision: number): Promise<void> {
  for (const thing of THINGS) {
    const writes = plan.writes.filter((write) => write.thing === thing);
    await remove(tx, thing, writes);
    await add(tx, thing, writes, revision);
  }
  if (plan.successions.length > 0) await addSuccessions(tx, plan);
}

async function remove(tx: EntityManager, thing: Thing, writes: readonly RecordWrite[]): Promise<void> {
  const gone = writes.flatMap(({ key, gone }) => gone.map(({ validFrom }) => ({ key, validFrom })));
  if (gone.length === 0) return;
  await statement(
    tx,
    `delete from ${RECORD_TABLES[thing].table} as old
     using jsonb_to_recordset($1::jsonb) as gone (key text, "validFrom" date)
     where old.${columnOf(THING_RULES[thing].key)} = gone.key and old.valid_from = gone."validFrom"`,
    [JSON.stringify(gone)],
  );
}

async function add(tx: EntityManager, thing: Thing, writes: readonly RecordWrite[], revision: number): Promise<void> {
  const come = writes.flatMap((write) => write.come);
  if (come.length === 0) return;
  const { table, columns } = RECORD_TABLES[thing];
  const fields = Object.keys(columns);
  const typed = Object.entries(columns).map(([field, type]) => `"${field}" ${type}`);
  await statement(
    tx,
    `insert into ${table} (${fields.map(columnOf).join(', ')}, valid_from, valid_to, revision)
     select ${fields.map((field) => `"${field}"`).join(', ')}, "validFrom", "validTo", $2
     from jsonb_to_recordset($1::jsonb) as come (${typed.join(', ')}, "validFrom" date, "validTo" date)`,
    [JSON.stringify(come), revision],
  );
}

async function addSuccessions(tx: EntityManager, { successions }: ChangePlan): Promise<void> {
  await statement(
    tx,
    `insert into grid.succession
       (thing, from_key, to_key, effective_on, is_principal, category_prefix, area_code, source)
     select thing, "fromKey", "toKey", "effectiveOn", "isPrincipal", "categoryPrefix", "areaCode", source
     from jsonb_to_recordset($1::jsonb) as r (thing text, "fromKey" text, "toKey" text, "effectiveOn" date,
       "isPrincipal" boolean, "categoryPrefix" text, "areaCode" text, source text)
     on conflict (thing, from_key, to_key, effective_on) do update
     set is_principal = excluded.is_principal, category_prefix = excluded.category_prefix,
       area_code = excluded.area_code, source = excluded.source`,
    [JSON.stringify(successions)],
  );
}
