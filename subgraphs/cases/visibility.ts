import { hasRole, UNIT_ROLES, type Viewer } from '../../platform/identity/viewer.js';
import type { Conditions } from './conditions.js';

/** How far a viewer sees: made once a request, and asked by every read of this subgraph. */
export interface Reach {
  /** `all`: every case. `ordinary`: every case but accusations. `own`: what its units have in hand. */
  readonly breadth: 'all' | 'ordinary' | 'own';
  /** The viewer's unit and all below it; what these have in hand or review is seen whatever the breadth. */
  readonly unitCodes: readonly string[];
  /** The viewer's unit, those above it and those they came after: what accuses one of them is not there. */
  readonly lineage: readonly string[];
  /** Nothing beyond this area. */
  readonly areaCode: string | null;
  /** Accusations the viewer was let look at for a while, each by itself (access/break-glass.ts). */
  readonly opened: readonly string[];
}

/**
 * @param subtree a unit's code with all below it
 * @param lineage units that, when accused, take the viewer with them
 */
export async function reachOf(
  viewer: Viewer,
  subtree: (unitCode: string) => Promise<readonly string[]>,
  lineage: readonly string[],
  opened: readonly string[],
): Promise<Reach> {
  const { unitCode, areaCode } = viewer;
  const breadth = hasRole(viewer, 'officer', 'clerk')
    ? 'all'
    : hasRole(viewer, 'leader', 'inspector')
      ? 'ordinary'
      : 'own';
  const handles = breadth !== 'all' && hasRole(viewer, ...UNIT_ROLES) && unitCode !== null;
  return { breadth, unitCodes: handles ? await subtree(unitCode) : [], lineage, areaCode, opened };
}

/**
 * The one place that decides who sees which case: adds the condition on `cases.case c`. What is not seen is not there:
 * not in a list, a count, a search, by its number, as a reference or in a feed.
 */
export function onlyVisible(where: Conditions, reach: Reach): Conditions {
  return within(where, { ...reach, opened: [] });
}

/** The same, and what the viewer was let look at: only where a case is asked for by its id or number. */
export function onlyReadable(where: Conditions, reach: Reach): Conditions {
  return within(where, reach);
}

function within(where: Conditions, { breadth, unitCodes, lineage, areaCode, opened }: Reach): Conditions {
  // Regulations Art. 30, before anything else and for every role.
  if (lineage.length > 0) where.add((value) => `not (c.barred_unit_codes && ${value(lineage)}::text[])`);
  if (areaCode !== null) where.add((value) => `c.area_codes @> array[${value(areaCode)}]::text[]`);
  if (breadth === 'all') return where;
  const inHand = (value: (kept: unknown) => string): string =>
    `exists (select from (
               select a.case_id from cases.assignment a
                where a.state in ('ASSIGNED', 'SIGNED') and a.unit_code = any (${value(unitCodes)}::text[])
               union all
               select r.case_id from cases.review r
                where r.withdrawn_at is null and r.unit_code = any (${value(unitCodes)}::text[])) held
              where held.case_id = c.id)`;
  const seen = (value: (kept: unknown) => string): string[] => [
    ...(breadth === 'ordinary' ? [`c.confidentiality <> 'ACCUSATION'`] : []),
    ...(unitCodes.length === 0 ? [] : [inHand(value)]),
    ...(opened.length === 0 ? [] : [`c.id = any (${value(opened)}::uuid[])`]),
  ];
  return where.add((value) => seen(value).join(' or ') || 'false');
}
