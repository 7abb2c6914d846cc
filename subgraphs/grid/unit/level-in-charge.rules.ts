import type { ReceptionLevel } from '../../../contracts/channel.js';
import type { Unit, UnitKind } from './unit.rules.js';

/** Units that are an authority of a level by themselves; what stands below one of them is of its level. */
const LEVELS: Partial<Readonly<Record<UnitKind, ReceptionLevel>>> = {
  VILLAGE: 'VILLAGE',
  COMMUNITY: 'VILLAGE',
  TOWN: 'TOWN',
  SUPERIOR: 'CITY',
};

/** The level at which a unit is in charge (Art. 20): its own, or that of the nearest one above it; else the county's. */
export function levelOf(units: ReadonlyMap<string, Unit>, code: string): ReceptionLevel {
  const above = (units.get(code)?.path ?? '').split('/').filter(Boolean).reverse();
  const kinds = above.flatMap((one) => units.get(one)?.kind ?? []);
  return kinds.map((kind) => LEVELS[kind]).find((level) => level !== undefined) ?? 'COUNTY';
}
