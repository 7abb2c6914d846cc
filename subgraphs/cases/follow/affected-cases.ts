import { IN_HAND, UNDER_WAY } from './under-way.js';

/** All that cases under way stand on: one walk over these, however many are closed. */
export const KEYS = `
  with under_way as materialized (
    select c.id, c.cell_id, c.area_codes, c.catch_all_unit_code from cases.case c where ${UNDER_WAY})
  select array(select held.code from under_way c join cases.assignment a on a.case_id = c.id
                cross join lateral (values (a.unit_code), (a.sent_by_unit_code)) as held (code) where ${IN_HAND}
               union select catch_all_unit_code from under_way) as "unitCodes",
         array(select distinct cell_id from under_way where cell_id is not null) as "cellIds",
         array(select distinct code from under_way cross join lateral unnest(area_codes) as area (code)) as "areaCodes"`;

/** Accuses a unit that others came after, and is not kept from these. */
const UNGUARDED = `c.barred_unit_codes <> '{}' and c.barred_unit_codes @> array[succession."from"]
                   and not c.barred_unit_codes @> succession."to"`;
const SUCCESSIONS = `jsonb_to_recordset($4::jsonb) as succession ("from" text, "to" text[])`;

const AFFECTED_UNDER_WAY = `
    select c.id
      from (select c.id, c.cell_id, c.area_codes, c.catch_all_unit_code, c.barred_unit_codes
              from cases.case c where ${UNDER_WAY} offset 0) c
     where c.catch_all_unit_code = any ($1::text[]) or c.cell_id = any ($2::text[]) or c.area_codes && $3::text[]
        or exists (select from cases.assignment a
                    where a.case_id = c.id and ${IN_HAND}
                      and (a.unit_code = any ($1::text[]) or a.sent_by_unit_code = any ($1::text[])))
        or exists (select from ${SUCCESSIONS} where ${UNGUARDED})`;

/** A page, after `$5`, of those under way that stand on `$1` units, `$2` cells and `$3` areas which are over. */
export const AFFECTED = `select id from (${AFFECTED_UNDER_WAY}) affected where id > $5::uuid order by id limit $6`;

/** The same, with closed accusations of units that others came after (`$4`). */
export const AFFECTED_AND_UNGUARDED = `
  select id from (${AFFECTED_UNDER_WAY}
    union
    select c.id from ${SUCCESSIONS} join cases.case c on ${UNGUARDED}) affected
   where id > $5::uuid order by id limit $6`;
