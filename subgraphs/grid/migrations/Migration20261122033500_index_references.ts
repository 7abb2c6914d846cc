import { Migration } from '@mikro-orm/migrations';

/** Each column that names a record, by its table. */
const NAMED = {
  area: ['parent_code'],
  cell: ['parent_id', 'area_code'],
  unit: ['parent_code', 'area_code'],
  party_group: ['area_code'],
  venue: ['unit_code', 'area_code', 'cell_id'],
  post: ['cell_id', 'unit_code', 'party_group_id', 'venue_id', 'person_id'],
  absence: ['post_id', 'stand_in_person_id'],
  duty: ['venue_id', 'person_id'],
  contact: ['person_id', 'unit_code', 'area_code', 'cell_id'],
} as const;

const INDEXES = Object.entries(NAMED).flatMap(([table, columns]) =>
  columns.map((column) => ({ name: `${table}_${column}_named`, on: `grid.${table} (${column})` })),
);

/**
 * At the commit, every version that went is looked for in each table that may name it: without an index each time in
 * the whole of it. 20,000 cells amended at once took ten minutes and more.
 *
 * Holds writes off each table while its index is built, a second at most.
 */
export class Migration20261122033500_index_references extends Migration {
  override up(): void {
    for (const { name, on } of INDEXES) this.addSql(`create index ${name} on ${on}`);
  }

  override down(): void {
    for (const { name } of INDEXES) this.addSql(`drop index grid.${name}`);
  }
}
