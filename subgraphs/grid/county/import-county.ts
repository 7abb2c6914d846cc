import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Atlas } from '../atlas/atlas.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import { applyChanges, type ChangeAuthor } from '../change/apply-changes.js';
import type { Change } from '../change/change.rules.js';
import type { PersonVault } from '../person/person-vault.js';
import { sealPeople } from '../person/seal-people.js';
import { comparable } from '../place/comparable.rules.js';
import type { Thing } from '../record/things.rules.js';
import { requireCatchAll } from '../routing/require-catch-all.js';
import type { CountyImport, Given } from './county-import.js';
import { COUNTY_TABLES as TABLES } from './county-tables.js';
import { upsertRows } from './upsert-rows.js';

/**
 * Brings a county in, or up to date with what is given, in one transaction. What is already there and alike is not
 * written; what is there and not given stays.
 *
 * @returns how many records and rows were written; 0 when nothing changed
 * @throws HubError ROUTING_RULE_MISSING when matters of some kind would then have no unit; the code of the first fault
 *   when a record cannot be as given
 */
export function importCounty(
  em: EntityManager,
  atlas: Atlas,
  county: CountyImport,
  cipher: PersonVault,
  author: ChangeAuthor,
): Promise<number> {
  return em.transactional(async (tx) => {
    const changes = [...sealPeople(cipher, atlas.records, county.people), ...changesOf(county)];
    const { effects, faults } = await applyChanges(tx, atlas, changes, author);
    const [fault] = faults;
    if (fault) throw new HubError(fault.code, { thing: fault.thing, key: fault.key, field: fault.field ?? '' });
    let rows = await upsertRows(tx, TABLES.categories, county.categories.map(rowOf));
    rows += await upsertRows(tx, TABLES.rules, county.rules.map(rowOf));
    rows += await addPlaceNames(tx, county, author.at);
    if (rows > 0) await raiseRevision(tx);
    await requireCatchAll(tx, author.at);
    return effects.length + rows;
  });
}

function changesOf(county: CountyImport): Change[] {
  return [
    ...puts('AREA', county.areas),
    ...puts('CELL', county.cells),
    ...puts('UNIT', county.units),
    ...puts('PARTY_GROUP', county.partyGroups ?? []),
    ...puts('VENUE', county.venues ?? []),
    ...puts('POST', county.posts),
    ...puts('DUTY', county.duties ?? []),
    ...puts('CONTACT', county.contacts ?? []),
  ];
}

const puts = <T extends Thing>(thing: T, records: readonly Given<T>[]): Change[] =>
  records.map(
    ({ validFrom, validTo = null, ...record }) =>
      ({ op: 'PUT', thing, validFrom, validTo, record }) as unknown as Change,
  );

/** camelCase of our records to snake_case of the tables. */
function rowOf(record: object): Record<string, unknown> {
  const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [snake(name), value]));
}

/** Names taught by the county's own list; what clerks taught stays as it is. */
async function addPlaceNames(em: EntityManager, { placeNames }: CountyImport, now: Date): Promise<number> {
  const added = await statement(
    em,
    `insert into grid.alias (id, name, cell_id, taught_by, taught_at)
     select r.id, r.name, r.cell_id, 'county-import', $2
     from jsonb_to_recordset($1::jsonb) as r (id text, name text, cell_id text)
     on conflict do nothing returning 1`,
    [JSON.stringify(placeNames.map(({ id, name, cellId }) => ({ id, name: comparable(name), cell_id: cellId }))), now],
  );
  return added.length;
}
