import type { UpsertTarget } from './upsert-rows.js';

const IN_FORCE = { valid_from: 'date', valid_to: 'date' } as const;

/** Where an import writes what is no record of the organisation. */
export const COUNTY_TABLES = {
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
