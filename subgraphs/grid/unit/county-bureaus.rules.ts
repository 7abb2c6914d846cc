import type { Area } from '../area/area.rules.js';
import type { Unit } from './unit.rules.js';

/** The petition bureaus in force that are no town's. */
export function countyBureaus({
  units,
  areas,
}: {
  readonly units: ReadonlyMap<string, Unit>;
  readonly areas: ReadonlyMap<string, Area>;
}): string[] {
  const isOfTown = ({ areaCode }: Unit): boolean => areaCode !== null && (areas.get(areaCode)?.level ?? 1) > 1;
  return [...units.values()]
    .filter((unit) => unit.kind === 'PETITION_BUREAU' && !isOfTown(unit))
    .map(({ code }) => code)
    .sort();
}
