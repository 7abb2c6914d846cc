import type { EntityManager } from '@mikro-orm/postgresql';
import type { CasePlacingV1, PlacingsPageV1, PlacingsQueryV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, readCursor } from '../../../platform/graphql/connection.js';
import { isCaseId } from '../case/case-row.js';
import { conditions } from '../conditions.js';
import { onlyVisible, type Reach } from '../visibility.js';

interface PlacingRow extends CasePlacingV1 {
  readonly receivedAt: Date;
}

/**
 * One page of what routing saw, by the index of received cases.
 *
 * @param reach how far the asker sees; null: the hub itself asks
 * @throws HubError CURSOR_INVALID
 */
export async function readPlacings(
  em: EntityManager,
  query: PlacingsQueryV1,
  reach: Reach | null,
): Promise<PlacingsPageV1> {
  const { from, to, after, limit, caseIds } = query;
  const where = conditions();
  if (reach !== null) onlyVisible(where, reach);
  where.add((value) => `c.received_at >= ${value(from)}::timestamptz and c.received_at < ${value(to)}::timestamptz`);
  where.add(() => `c.state <> 'MERGED'`);
  if (caseIds !== null) where.add((value) => `c.id = any (${value(caseIds.filter(isCaseId))}::uuid[])`);
  if (after !== null) {
    const [at, id] = positionOf(after);
    where.add((value) => `(c.received_at, c.id) > (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  const rows = await statement<PlacingRow>(
    em,
    `select c.id as "caseId", c.category, c.purpose, c.confidentiality, c.cell_id as "cellId",
       c.area_codes as "areaCodes", c.respondent_unit_codes as "respondentUnitCodes",
       c.lead_unit_code as "leadUnitCode", c.rule_id as "ruleId", c.received_at as "receivedAt",
       array(select a.unit_code from cases.assignment a
              where a.case_id = c.id and a.role = 'CO' and a.state in ('ASSIGNED', 'SIGNED')
              order by a.unit_code) as "coUnitCodes"
     from cases.case c where ${where.text}
     order by c.received_at, c.id limit ${where.value(limit + 1)}`,
    where.parameters,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ receivedAt, ...item }) => item),
    next: last === undefined ? null : cursorOf([last.receivedAt.toISOString(), last.caseId]),
  };
}

function positionOf(cursor: string): [at: string, id: string] {
  const [at = '', id = ''] = readCursor(cursor, 2);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!isInstant || !isCaseId(id)) throw new HubError('CURSOR_INVALID');
  return [at, id];
}
