import { Migration } from '@mikro-orm/migrations';

/**
 * Keeps every version of the organisation's records: a key may have several rows whose days do not overlap, and what
 * a record names has to be in force as long as the record is (PostgreSQL's temporal keys). Some thousands of rows,
 * rewritten in an instant.
 */
export class Migration20261122020000_date_records extends Migration {
  override up(): void {
    for (const text of [...UNTIED, ...CHANGED, ...NEW, ...TIED]) this.addSql(text);
  }
}

/** References to a key that is no longer unique; matters and rules keep naming what has ended. */
const UNTIED = [
  'create extension if not exists btree_gist with schema public',
  'alter table grid.unit_alias drop constraint unit_alias_unit_code_fkey',
  'alter table grid.post drop constraint post_person_id_fkey',
  'alter table grid.area drop constraint area_pkey cascade',
  'alter table grid.cell drop constraint cell_pkey cascade',
  'alter table grid.unit drop constraint unit_pkey cascade',
  'alter table grid.person drop constraint person_pkey cascade',
  'alter table grid.post drop constraint post_pkey cascade',
];

const DATED = ['area', 'cell', 'unit', 'person', 'post'];

const CHANGED = [
  'drop index grid.cell_code_in_force',
  'drop index grid.post_one_cell_head',
  'drop index grid.post_one_unit_head',
  'drop index grid.unit_path',

  'alter table grid.cell drop constraint cell_level_check',
  'alter table grid.cell drop constraint cell_code_check',
  'alter table grid.cell add check (level between 1 and 4)',
  `alter table grid.cell add check (code ~ '^[0-9]{9}([0-9]{3}){0,3}$')`,

  'alter table grid.unit drop column path',
  `alter table grid.unit add column aliases text[] not null default '{}'`,
  `update grid.unit set aliases = array(select a.name from grid.unit_alias a where a.unit_code = unit.code order by a.name)`,
  'drop table grid.unit_alias',
  `alter table grid.unit add column credit_code text check (credit_code ~ '^[0-9A-Z]{18}$')`,
  `alter table grid.unit add column member_codes text[] not null default '{}'`,

  'alter table grid.person add column id_no_sealed text',
  `alter table grid.person add column valid_from date not null default '1900-01-01'`,
  'alter table grid.person add column valid_to date check (valid_to > valid_from)',

  'alter table grid.post rename column term_start to valid_from',
  'alter table grid.post rename column term_end to valid_to',
  'alter table grid.post add column party_group_id text',
  'alter table grid.post add column venue_id text',
  'alter table grid.post drop constraint post_check1',
  'alter table grid.post add check (num_nonnulls(cell_id, unit_code, party_group_id, venue_id) = 1)',

  ...DATED.flatMap((table) => [
    `alter table grid.${table} add column revision bigint not null default 0`,
    `alter table grid.${table} add column valid daterange not null generated always as (daterange(valid_from, valid_to)) stored`,
  ]),
];

const DATES = `
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    valid daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    revision bigint not null`;

const NEW = [
  `create table grid.party_group (
    id text not null,
    name text not null check (name <> ''),
    area_code text not null,
    cell_ids text[] not null,${DATES}
  )`,
  `create table grid.venue (
    id text not null,
    kind text not null,
    name text not null check (name <> ''),
    brand text,
    studio text,
    unit_code text,
    area_code text not null,
    cell_id text,
    -- Where to go and whom to call: of the office, public.
    address text,
    phone text,
    opening_hours jsonb not null,
    part_ids text[] not null,${DATES}
  )`,
  `create table grid.absence (
    id text not null,
    post_id text not null,
    stand_in_person_id text,
    reason text not null,${DATES}
  )`,
  `create table grid.duty (
    id text not null,
    venue_id text not null,
    person_id text not null,
    role text not null,
    weekdays smallint[] not null check (weekdays <@ '{1,2,3,4,5,6,7}' and weekdays <> '{}'),
    "from" text not null check ("from" ~ '^[0-2][0-9]:[0-5][0-9]$'),
    "to" text not null check ("to" ~ '^[0-2][0-9]:[0-5][0-9]$' and "to" > "from"),${DATES}
  )`,
  `create table grid.contact (
    id text not null,
    kind text not null check (kind in ('LEADER_TOWN', 'DEPARTMENT_VILLAGE', 'CADRE_HOUSEHOLDS')),
    person_id text,
    unit_code text,
    area_code text,
    cell_id text,
    households integer check (households > 0),
    visits_per_month smallint not null check (visits_per_month between 1 and 31),${DATES},
    check ((kind = 'CADRE_HOUSEHOLDS') = (cell_id is not null)),
    check ((kind = 'CADRE_HOUSEHOLDS') = (households is not null)),
    check ((kind = 'CADRE_HOUSEHOLDS') = (area_code is null)),
    check ((kind = 'DEPARTMENT_VILLAGE') = (person_id is null)),
    check (kind <> 'DEPARTMENT_VILLAGE' or unit_code is not null)
  )`,
  `create table grid.succession (
    thing text not null check (thing in ('UNIT', 'CELL', 'AREA')),
    from_key text not null,
    to_key text not null check (to_key <> from_key),
    effective_on date not null,
    is_principal boolean not null,
    category_prefix text check (category_prefix ~ '^([0-9]{2}){1,3}$'),
    area_code text,
    source text not null,
    primary key (thing, from_key, to_key, effective_on)
  )`,
  // What changed, by whom and how. Grows only; names of fields and never what they hold.
  `create table grid.change (
    id text primary key,
    revision bigint not null,
    thing text not null,
    key text not null,
    kind text not null,
    effective_on date not null,
    fields text[] not null,
    line integer,
    made_by text not null,
    through text not null,
    made_at timestamptz(3) not null
  )`,
  // Serves the history of one record, newest first.
  'create index change_of_record on grid.change (thing, key, revision desc)',
  // Serves the list of all changes, newest first.
  'create index change_newest on grid.change (revision desc, id desc)',
];

const KEYS = {
  area: 'code',
  cell: 'id',
  unit: 'code',
  person: 'id',
  party_group: 'id',
  venue: 'id',
  post: 'id',
  absence: 'id',
  duty: 'id',
  contact: 'id',
};

/** Each column that names a record, and whose. */
const NAMED = [
  ['area', 'parent_code', 'area'],
  ['cell', 'parent_id', 'cell'],
  ['cell', 'area_code', 'area'],
  ['unit', 'parent_code', 'unit'],
  ['unit', 'area_code', 'area'],
  ['party_group', 'area_code', 'area'],
  ['venue', 'unit_code', 'unit'],
  ['venue', 'area_code', 'area'],
  ['venue', 'cell_id', 'cell'],
  ['post', 'cell_id', 'cell'],
  ['post', 'unit_code', 'unit'],
  ['post', 'party_group_id', 'party_group'],
  ['post', 'venue_id', 'venue'],
  ['post', 'person_id', 'person'],
  ['absence', 'post_id', 'post'],
  ['absence', 'stand_in_person_id', 'person'],
  ['duty', 'venue_id', 'venue'],
  ['duty', 'person_id', 'person'],
  ['contact', 'person_id', 'person'],
  ['contact', 'unit_code', 'unit'],
  ['contact', 'area_code', 'area'],
  ['contact', 'cell_id', 'cell'],
] as const;

const SINGLE_POSTS = {
  cell_id: ['CELL_HEAD', 'HOUSEHOLD_GROUP_HEAD'],
  unit_code: ['UNIT_HEAD', 'LEADER_IN_CHARGE'],
  party_group_id: ['PARTY_GROUP_HEAD'],
};

const TIED = [
  ...Object.entries(KEYS).map(
    ([table, key]) => `alter table grid.${table} add primary key (${key}, valid without overlaps)`,
  ),
  ...NAMED.map(
    ([table, column, target]) =>
      `alter table grid.${table} add foreign key (${column}, period valid)
       references grid.${target} (${KEYS[target]}, period valid) deferrable initially deferred`,
  ),
  // Of cells in force at the same time, a code is of one.
  'alter table grid.cell add constraint cell_code_once exclude using gist (code with =, valid with &&) deferrable initially deferred',
  ...Object.entries(SINGLE_POSTS).map(
    ([column, kinds]) =>
      `alter table grid.post add constraint post_${column}_single
       exclude using gist (kind with =, ${column} with =, valid with &&)
       where (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) deferrable initially deferred`,
  ),
];
