import type { UpsertTarget } from './upsert-rows.js';

const IN_FORCE = { valid_from: 'date', valid_to: 'date' } as const;

/** Where an import writes, in the order in which it writes. */
export const COUNTY_TABLES = {
  areas: {
    table: 'grid.area',
    keys: 1,
    columns: {
      code: 'text',
      level: 'smallint',
      kind: 'text',
      parent_code: 'text',
      name: 'text',
      aliases: 'text[]',
      ...IN_FORCE,
    },
  },
  cells: {
    table: 'grid.cell',
    keys: 1,
    columns: {
      id: 'text',
      code: 'text',
      level: 'smallint',
      parent_id: 'text',
      name: 'text',
      aliases: 'text[]',
      area_code: 'text',
      households: 'integer',
      polygon: 'jsonb',
      source_crs: 'text',
      ...IN_FORCE,
    },
  },
  units: {
    table: 'grid.unit',
    keys: 1,
    columns: {
      code: 'text',
      name: 'text',
      kind: 'text',
      parent_code: 'text',
      path: 'text',
      area_code: 'text',
      ...IN_FORCE,
    },
  },
  unitAliases: { table: 'grid.unit_alias', keys: 2, columns: { name: 'text', unit_code: 'text' } },
  persons: { table: 'grid.person', keys: 1, columns: { id: 'text', name: 'text', phone_sealed: 'text' } },
  posts: {
    table: 'grid.post',
    keys: 1,
    columns: {
      id: 'text',
      kind: 'text',
      cell_id: 'text',
      unit_code: 'text',
      person_id: 'text',
      term_start: 'date',
      source: 'text',
    },
  },
  categories: {
    table: 'grid.category',
    keys: 1,
    columns: { code: 'text', level: 'smallint', parent_code: 'text', name: 'text', aliases: 'text[]', ...IN_FORCE },
  },
  rules: {
    table: 'grid.routing_rule',
    keys: 1,
    columns: {
      id: 'text',
      priority: 'integer',
      category_prefix: 'text',
      area_code: 'text',
      cell_id: 'text',
      respondent_unit_code: 'text',
      purpose: 'text',
      lead_unit_code: 'text',
      lead_area_level: 'smallint',
      co_unit_codes: 'text[]',
      co_area_level: 'smallint',
      source: 'text',
      ...IN_FORCE,
    },
  },
} as const satisfies Record<string, UpsertTarget>;
