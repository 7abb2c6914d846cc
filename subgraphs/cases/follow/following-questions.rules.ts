import type { OrganisationKeysV1, SucceedingV1 } from '../../../contracts/ports.js';
import { isUnderWay } from '../case/case-states.rules.js';
import type { FollowedCase, HeldWork } from './followed-case.js';

/** What has changed in the organisation, as far as these cases stand on it. */
export interface Reform {
  readonly retired: OrganisationKeysV1;
  /** Units that came after others, with all below them, by the unit they came after. */
  readonly heirs: Readonly<Record<string, readonly string[]>>;
}

/** All keys that cases stand on. */
export function keysOf(cases: readonly FollowedCase[]): OrganisationKeysV1 {
  const units = cases.flatMap(({ held, catchAllUnitCode }) => [
    catchAllUnitCode,
    ...held.flatMap((one) => [one.unitCode, one.sentByUnitCode]),
  ]);
  return {
    unitCodes: [...new Set(units)],
    cellIds: [...new Set(cases.flatMap(({ cellId }) => cellId ?? []))],
    areaCodes: [...new Set(cases.flatMap(({ areaCodes }) => areaCodes))],
  };
}

/** Art. 30 holds against whoever goes on with the work of the accused. */
export function barredWithHeirs({ barredUnitCodes }: FollowedCase, { heirs }: Reform): readonly string[] {
  return [...new Set(barredUnitCodes.flatMap((code) => [code, ...(heirs[code] ?? [])]))];
}

/** What grid is to be asked about a case: nothing about one that is closed, nor about what may stay as it is. */
export function questionsOf(it: FollowedCase, reform: Reform): SucceedingV1[] {
  if (!isUnderWay(it.state)) return [];
  const { retired } = reform;
  const barredUnitCodes = [...barredWithHeirs(it, reform)];
  const { caseId, cellId, category, areaCodes, respondentUnitCodes } = it;
  const about = {
    caseId,
    cellId,
    category,
    areaCodes: [...areaCodes],
    barredUnitCodes,
    respondentUnitCodes: [...respondentUnitCodes],
  };
  const mayNotStay = (unit: string): boolean => retired.unitCodes.includes(unit) || barredUnitCodes.includes(unit);
  const isPlaceGone =
    (cellId !== null && retired.cellIds.includes(cellId)) || areaCodes.some((code) => retired.areaCodes.includes(code));
  return [
    ...(isPlaceGone ? [{ ref: placeRef(it), unitCode: null, ...about }] : []),
    ...(mayNotStay(it.catchAllUnitCode) ? [{ ref: catchAllRef(it), unitCode: it.catchAllUnitCode, ...about }] : []),
    ...it.held
      .filter(({ unitCode }) => mayNotStay(unitCode))
      .map(({ id: ref, unitCode }) => ({ ref, unitCode, ...about })),
    ...it.held
      .filter(({ sentByUnitCode: sender }) => sender !== it.catchAllUnitCode && mayNotStay(sender))
      .map((one) => ({ ref: senderRef(one), unitCode: one.sentByUnitCode, ...about })),
  ];
}

export const placeRef = ({ caseId }: FollowedCase): string => `place ${caseId}`;
export const senderRef = ({ id }: Pick<HeldWork, 'id'>): string => `sender ${id}`;
export const catchAllRef = ({ caseId }: FollowedCase): string => `catch-all ${caseId}`;
