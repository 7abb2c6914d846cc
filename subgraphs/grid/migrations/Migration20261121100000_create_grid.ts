import { Migration } from '@mikro-orm/migrations';

/** The county's ground and its organisation. New tables only: locks nothing that is in use. */
export class Migration20261121100000_create_grid extends Migration {
  override up(): void {
    for (const statement of TABLES) this.addSql(statement);
  }

  override down(): void {
    for (const table of NAMES.toReversed()) this.addSql(`drop table if exists grid.${table}`);
  }
}

const NAMES = [
  'revision',
  'area',
  'cell',
  'unit',
  'unit_alias',
  'person',
  'post',
  'category',
  'routing_rule',
  'unresolved_place',
  'alias',
];

const TABLES = [
  // Raised by every change of what the atlas holds, in the same transaction: readers compare one number.
  `create table grid.revision (
    id smallint primary key default 1 check (id = 1),
    number bigint not null default 0
  )`,
  `insert into grid.revision default values`,

  `create table grid.area (
    code text primary key check (code ~ '^[0-9]{6}([0-9]{6})?$'),
    level smallint not null check (level between 1 and 3),
    kind text not null check (kind in ('COUNTY', 'TOWN', 'VILLAGE', 'COMMUNITY')),
    parent_code text references grid.area (code) deferrable initially deferred,
    name text not null check (name <> ''),
    aliases text[] not null default '{}',
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    check ((level = 1) = (parent_code is null))
  )`,

  `create table grid.cell (
    id text primary key,
    code text not null unique check (code ~ '^[0-9]{9}([0-9]{3}){0,2}$'),
    level smallint not null check (level between 1 and 3),
    parent_id text references grid.cell (id) deferrable initially deferred,
    name text not null check (name <> ''),
    aliases text[] not null default '{}',
    area_code text not null references grid.area (code) deferrable initially deferred,
    households integer not null check (households >= 0),
    polygon jsonb check (polygon ->> 'type' in ('Polygon', 'MultiPolygon')),
    source_crs text check (source_crs in ('WGS84', 'GCJ02', 'BD09', 'CGCS2000')),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    check ((level = 1) = (parent_id is null)),
    check (length(code) = 6 + 3 * level),
    check ((polygon is null) = (source_crs is null))
  )`,

  `create table grid.unit (
    code text primary key check (code ~ '^[0-9A-Z-]{4,32}$'),
    name text not null check (name <> ''),
    kind text not null,
    parent_code text references grid.unit (code) deferrable initially deferred,
    -- Codes from the root down to this unit, each between slashes: a subtree is a prefix.
    path text not null check (path like '/%/'),
    area_code text references grid.area (code) deferrable initially deferred,
    valid_from date not null,
    valid_to date check (valid_to > valid_from)
  )`,
  // Serves the subtree of a unit asked for in SQL.
  `create unique index unit_path on grid.unit (path text_pattern_ops)`,
  `create table grid.unit_alias (
    unit_code text not null references grid.unit (code) on delete cascade deferrable initially deferred,
    name text not null check (name <> ''),
    primary key (name, unit_code)
  )`,

  `create table grid.person (
    id text primary key,
    name text not null check (name <> ''),
    -- Sealed by the field cipher.
    phone_sealed text
  )`,
  `create table grid.post (
    id text primary key,
    kind text not null,
    cell_id text references grid.cell (id) deferrable initially deferred,
    unit_code text references grid.unit (code) deferrable initially deferred,
    person_id text not null references grid.person (id) deferrable initially deferred,
    term_start date not null,
    term_end date check (term_end > term_start),
    source text not null,
    check ((cell_id is null) <> (unit_code is null))
  )`,
  // One head at a time.
  `create unique index post_one_cell_head on grid.post (cell_id) where kind = 'CELL_HEAD' and term_end is null`,
  `create unique index post_one_unit_head on grid.post (unit_code) where kind = 'UNIT_HEAD' and term_end is null`,

  `create table grid.category (
    code text primary key check (code ~ '^[0-9]{6}$'),
    level smallint not null check (level between 1 and 3),
    parent_code text references grid.category (code) deferrable initially deferred,
    name text not null check (name <> ''),
    aliases text[] not null default '{}',
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    check ((level = 1) = (parent_code is null))
  )`,

  `create table grid.routing_rule (
    id text primary key,
    priority integer not null,
    category_prefix text not null default '' check (category_prefix ~ '^([0-9]{2}){0,3}$'),
    area_code text references grid.area (code) deferrable initially deferred,
    cell_id text references grid.cell (id) deferrable initially deferred,
    respondent_unit_code text references grid.unit (code) deferrable initially deferred,
    purpose text check (purpose in ('SUGGESTION', 'ACCUSATION', 'APPEAL')),
    -- Exactly one of the two: a named unit, or the unit of the place's town (2) or village (3).
    lead_unit_code text references grid.unit (code) deferrable initially deferred,
    lead_area_level smallint check (lead_area_level in (2, 3)),
    co_unit_codes text[] not null default '{}',
    co_area_level smallint check (co_area_level in (2, 3)),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null check (source <> ''),
    check ((lead_unit_code is null) <> (lead_area_level is null))
  )`,

  `create table grid.unresolved_place (
    id text primary key,
    -- The asker's own id of the matter: asked again, it is the same row.
    ref text not null unique,
    -- Sealed by the field cipher: an address may be a petitioner's home.
    address_sealed text,
    area_code text,
    point jsonb,
    certainty real not null check (certainty between 0 and 1),
    reason text not null,
    candidate_cell_ids text[] not null default '{}',
    created_at timestamptz(3) not null,
    resolved_cell_id text references grid.cell (id),
    resolved_by text,
    resolved_at timestamptz(3),
    check ((resolved_at is null) = (resolved_cell_id is null) and (resolved_at is null) = (resolved_by is null))
  )`,
  // Serves the clerk's list of what waits, oldest first.
  `create index unresolved_place_waiting on grid.unresolved_place (created_at, id) where resolved_at is null`,

  `create table grid.alias (
    id text primary key,
    -- As matching compares it: half width, no blanks.
    name text not null check (name <> ''),
    cell_id text not null references grid.cell (id) deferrable initially deferred,
    taught_by text not null,
    taught_at timestamptz(3) not null,
    unique (name, cell_id)
  )`,
];
