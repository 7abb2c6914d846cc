import { isAreaWithin } from '../../../contracts/codes/area-code.js';
import type { VenueKind } from '../venue/venue.rules.js';
import type { FigureDefinition } from './figure.rules.js';

/** A proxy of the village itself, of its committee, or of one of its cells. */
export const VILLAGES_WITH_PROXY: FigureDefinition = {
  title: '有信访代办员的村（社区），占全部村（社区）',
  unit: '个',
  exclusion: '无',
  count: ({ of }) => {
    const cells = new Map(of('CELL').map((cell) => [cell.id, cell]));
    const units = new Map(of('UNIT').map((unit) => [unit.code, unit]));
    const served = new Set(
      of('POST').flatMap(({ kind, cellId, unitCode }) => {
        if (kind !== 'PROXY') return [];
        return cells.get(cellId ?? '')?.areaCode ?? units.get(unitCode ?? '')?.areaCode ?? [];
      }),
    );
    const villages = of('AREA').filter(({ level }) => level === 3);
    const unserved = villages.filter(({ code }) => !served.has(code));
    return {
      numerator: villages.length - unserved.length,
      denominator: villages.length,
      excluded: 0,
      items: unserved.map(({ code }) => ({ key: code, areaCode: code, note: '没有信访代办员' })),
    };
  },
};

/** Where disputes of a town are settled; what a composite venue is made of counts by itself. */
const SETTLING: readonly VenueKind[] = ['MEDIATION_MARKET', 'MEDIATION_ROOM', 'DISPUTE_CENTRE', 'GOVERNANCE_CENTRE'];

export const TOWNS_WITH_VENUE: FigureDefinition = {
  title: '有调解超市、调解室、调处中心或综治中心的乡镇，占全部乡镇',
  unit: '个',
  exclusion: '无',
  count: ({ of }) => {
    const venues = of('VENUE').filter(({ kind }) => SETTLING.includes(kind));
    const towns = of('AREA').filter(({ level }) => level === 2);
    const without = towns.filter(({ code }) => !venues.some(({ areaCode }) => isAreaWithin(areaCode, code)));
    return {
      numerator: towns.length - without.length,
      denominator: towns.length,
      excluded: 0,
      items: without.map(({ code }) => ({ key: code, areaCode: code, note: '没有调处矛盾的场所' })),
    };
  },
};
