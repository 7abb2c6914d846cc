import type { CellRecord } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Given } from '../../subgraphs/grid/county/county-import.js';
import type { VenueKind } from '../../subgraphs/grid/venue/venue.rules.js';
import { demoId } from './demo-ids.js';
import { type DemoShape, townPrefix, unitCode, VALID_FROM, villageCode } from './demo-shape.js';
import { shares } from './shares.js';

/** What lies over the tree of cells: party groups, and places where people are received. */
export interface DemoOverlay {
  readonly partyGroups: readonly Given<'PARTY_GROUP'>[];
  readonly venues: readonly Given<'VENUE'>[];
  /** Where the mediators sit. */
  readonly mediatorsAt: VenueKind;
}

export function demoOverlay(shape: DemoShape, cells: readonly CellRecord[]): DemoOverlay {
  const isMarkets = shape.venues === 'MEDIATION_MARKETS';
  return {
    partyGroups: partyGroups(shape, cells),
    venues: [
      venue('RECEPTION_CENTRE', `${shape.name}信访接待中心`, shape.code, {
        unitCode: unitCode(shape, 'XFJ'),
        openingHours: OFFICE_HOURS,
      }),
      ...shape.towns.flatMap((_, town) => (isMarkets ? markets(shape, town) : centres(shape, town))),
    ],
    mediatorsAt: isMarkets ? 'MEDIATION_MARKET' : 'GOVERNANCE_CENTRE',
  };
}

/** 党小组: shared out among the villages by their cells; each has some of the village's cells of level 3. */
function partyGroups(shape: DemoShape, cells: readonly CellRecord[]): Given<'PARTY_GROUP'>[] {
  const villages = shape.towns.flatMap(({ villages }, town) =>
    villages.map(({ name }, at) => ({ name, areaCode: villageCode(shape, town, at) })),
  );
  const cellsOf = new Map(villages.map(({ areaCode }) => [areaCode, [] as string[]]));
  for (const { id, level, areaCode } of cells) if (level === 3) cellsOf.get(areaCode)?.push(id);
  const counts = shares(
    shape.partyGroups,
    villages.map(({ areaCode }) => cellsOf.get(areaCode)?.length ?? 0),
  );
  return villages.flatMap(({ name, areaCode }, at) => {
    const own = cellsOf.get(areaCode) ?? [];
    const count = counts[at] ?? 0;
    return Array.from({ length: count }, (_, group) => ({
      id: demoId('party-group', `${areaCode} ${group}`),
      name: `${name}第${group + 1}党小组`,
      areaCode,
      cellIds: own.filter((_, index) => index % count === group),
      validFrom: VALID_FROM,
    }));
  });
}

/** A mediation supermarket in every town, and a service desk in every village; one room is named after its mediator. */
function markets(shape: DemoShape, town: number): Given<'VENUE'>[] {
  const { name = '', villages = [] } = shape.towns[town] ?? {};
  const code = townPrefix(shape, town);
  const market = venue('MEDIATION_MARKET', `${name}无忧调解超市`, `${code}000`, {
    unitCode: code,
    brand: '无忧调解',
    openingHours: OFFICE_HOURS,
  });
  const desks = villages.map((village, at) => {
    const areaCode = villageCode(shape, town, at);
    return venue('SERVICE_DESK', `${village.name}便民服务平台`, areaCode, { unitCode: areaCode });
  });
  const areaCode = villageCode(shape, 1, 1);
  const studio = venue('MEDIATION_ROOM', '老周调解室', areaCode, { unitCode: areaCode, studio: '老周调解室' });
  return [market, ...desks, ...(town === 1 ? [studio] : [])];
}

/** 三位一体 in every town: three centres that are one place; and a centre in every village. */
function centres(shape: DemoShape, town: number): Given<'VENUE'>[] {
  const { name = '', villages = [] } = shape.towns[town] ?? {};
  const code = townPrefix(shape, town);
  const own = { unitCode: code, openingHours: OFFICE_HOURS };
  const parts = [
    venue('GOVERNANCE_CENTRE', `${name}综治中心`, `${code}000`, own),
    venue('DISPUTE_CENTRE', `${name}矛盾纠纷调处中心`, `${code}000`, own),
    venue('RECEPTION_WINDOW', `${name}接访中心`, `${code}000`, own),
  ];
  const partIds = parts.map(({ id }) => id);
  const platform = venue('COMPOSITE', `${name}三位一体综合调处平台`, `${code}000`, { ...own, partIds });
  const ofVillages = villages.map((village, at) => {
    const areaCode = villageCode(shape, town, at);
    return venue('GOVERNANCE_CENTRE', `${village.name}综治中心`, areaCode, { unitCode: areaCode });
  });
  return [...parts, platform, ...ofVillages];
}

const OFFICE_HOURS = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '08:30', to: '12:00' },
  { weekday, from: '14:00', to: '17:30' },
]);

const venue = (kind: VenueKind, name: string, areaCode: string, more: Partial<Given<'VENUE'>>): Given<'VENUE'> => ({
  id: demoId('venue', `${areaCode} ${kind} ${name}`),
  kind,
  name,
  brand: null,
  studio: null,
  unitCode: null,
  areaCode,
  cellId: null,
  address: null,
  phone: null,
  openingHours: [],
  partIds: [],
  validFrom: VALID_FROM,
  ...more,
});
