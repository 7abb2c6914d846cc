import type { EntityManager } from '@mikro-orm/postgresql';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { statement } from '../../../platform/database/statement.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import { comparable } from '../place/comparable.rules.js';
import { phonePlace } from '../post/phone-place.js';
import { requireCatchAll } from '../routing/require-catch-all.js';
import { unitPaths } from '../unit/unit-path.rules.js';
import type { CountyImport, PersonImport } from './county-import.js';
import { COUNTY_TABLES as TABLES } from './county-tables.js';
import { upsertRows } from './upsert-rows.js';

/**
 * Brings a county in, or up to date with what is given: one transaction, one statement a table. What is already there
 * and alike is not written; what is there and not given stays.
 *
 * @returns how many rows were written; 0 when nothing changed
 * @throws HubError ROUTING_RULE_MISSING when matters of some kind would then have no unit
 */
export function importCounty(em: EntityManager, county: CountyImport, cipher: FieldCipher, now: Date): Promise<number> {
  return em.transactional(async (tx) => {
    const paths = unitPaths(county.units);
    let written = 0;
    written += await upsertRows(tx, TABLES.areas, county.areas.map(rowOf));
    written += await upsertRows(
      tx,
      TABLES.cells,
      county.cells.map((cell) => ({ ...rowOf(cell), source_crs: cell.polygon === null ? null : 'WGS84' })),
    );
    written += await upsertRows(
      tx,
      TABLES.units,
      county.units.map((unit) => ({ ...rowOf(unit), path: paths.get(unit.code) })),
    );
    const aliases = county.units.flatMap(({ code, aliases }) => aliases.map((name) => ({ name, unit_code: code })));
    written += await upsertRows(tx, TABLES.unitAliases, aliases);
    written += await upsertRows(tx, TABLES.persons, await sealedPersons(tx, county.persons, cipher));
    written += await upsertRows(
      tx,
      TABLES.posts,
      county.posts.map((post) => ({ ...rowOf(post), term_start: post.since })),
    );
    written += await upsertRows(tx, TABLES.categories, county.categories.map(rowOf));
    written += await upsertRows(tx, TABLES.rules, county.rules.map(rowOf));
    written += await addPlaceNames(tx, county, now);
    if (written > 0) await raiseRevision(tx);
    await requireCatchAll(tx, now);
    return written;
  });
}

/** camelCase of our records to snake_case of the tables. */
function rowOf(record: object): Record<string, unknown> {
  const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [snake(name), value]));
}

/** A number that is already stored keeps its sealed form, for sealing the same number anew looks like a change. */
async function sealedPersons(em: EntityManager, persons: readonly PersonImport[], cipher: FieldCipher) {
  const stored = await statement<{ id: string; phone_sealed: string | null }>(
    em,
    'select id, phone_sealed from grid.person where id = any($1)',
    [persons.map(({ id }) => id)],
  );
  const sealedOf = new Map(stored.map((row) => [row.id, row.phone_sealed]));
  return persons.map(({ id, name, phone }) => {
    const old = sealedOf.get(id);
    const isSame = phone !== null && old != null && opened(cipher, old, id) === phone;
    const sealed = phone === null ? null : cipher.seal(phone, phonePlace(id));
    return { id, name, phone_sealed: isSame ? old : sealed };
  });
}

/** Null for a number whose key is gone: it is sealed anew. */
function opened(cipher: FieldCipher, sealed: string, personId: string): string | null {
  try {
    return cipher.open(sealed, phonePlace(personId));
  } catch {
    return null;
  }
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
