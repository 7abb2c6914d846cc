import type { SucceededV1, SucceedingV1 } from '../../../contracts/ports.js';
import { recusedAssignees } from '../routing/recused-assignees.rules.js';
import type { Inheritance } from './inheritance.rules.js';
import { type PlaceHeir, placeHeir } from './place-heir.rules.js';
import { type UnitHeir, unitHeir } from './unit-heir.rules.js';

/** Where this piece of open work stands from now on, and why. */
export function succeed(county: Inheritance, asked: SucceedingV1): SucceededV1 {
  const { ref, unitCode, cellId, category, areaCodes } = asked;
  const place = placeHeir(county, cellId, { category, areaCodes });
  const { caseId, respondentUnitCodes } = asked;
  const keepsOut = (unit: string): boolean => {
    const assignee = { ref, unitCode: unit, caseId, category, cellId: place.cellId, respondentUnitCodes };
    return recusedAssignees(county, [assignee]).length > 0;
  };
  const heir =
    unitCode === null
      ? null
      : unitHeir(county, {
          unitCode,
          category,
          areaCodes: [...new Set([...areaCodes, ...place.areaCodes])],
          barred: new Set(asked.barredUnitCodes),
          keepsOut,
        });
  const reasons = [
    place.cellId === cellId ? null : cellReason(county, cellId, place),
    unitCode === null ? null : unitReason(county, unitCode, heir),
  ];
  return {
    ref,
    unitCode: heir?.unitCode ?? null,
    cellId: place.cellId,
    areaCodes: [...place.areaCodes],
    reason: reasons.filter((reason) => reason !== null).join('；'),
  };
}

function cellReason({ everInForce: { cells } }: Inheritance, from: string | null, { cellId: to }: PlaceHeir): string {
  const nameOf = (id: string | null): string => (id === null ? '' : (cells.get(id)?.name ?? id));
  return to === null ? `网格${nameOf(from)}已撤销，无承接网格` : `网格${nameOf(from)}已撤并，归入${nameOf(to)}`;
}

function unitReason({ everInForce: { units } }: Inheritance, from: string, heir: UnitHeir | null): string {
  const nameOf = (code: string): string => units.get(code)?.name ?? code;
  if (heir === null) return `${nameOf(from)}之后没有可以受理的单位`;
  return `${WAYS[heir.by](nameOf(from), nameOf(heir.unitCode))}（${BECAUSE[heir.passed ?? 'NOBODY']}）`;
}

const BECAUSE = {
  NOBODY: '信访工作条例第二十四条',
  BARRED: '信访工作条例第三十条，回避被检举控告单位',
  RECUSED: '信访工作条例第二十八条，回避有直接利害关系的单位',
} as const;

const WAYS: Readonly<Record<UnitHeir['by'], (from: string, to: string) => string>> = {
  ITSELF: (from) => `${from}继续承办`,
  SUCCESSION: (from, to) => `${from}已撤并，由${to}继续行使其职权`,
  SUPERIOR: (from, to) => `${from}不再承办，由上级单位${to}受理`,
  CATCH_ALL: (from, to) => `${from}不再承办，由${to}按兜底规则受理`,
};
