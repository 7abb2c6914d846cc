import type { GridPort } from '../../../contracts/ports.js';
import type { Area } from '../../../subgraphs/grid/area/area.rules.js';
import type { Cell } from '../../../subgraphs/grid/cell/cell.rules.js';
import type { RoutingRule } from '../../../subgraphs/grid/routing/routing-rule.rules.js';
import { formerUnits } from '../../../subgraphs/grid/succession/former-units.rules.js';
import { heirsOf } from '../../../subgraphs/grid/succession/heirs.rules.js';
import type { Inheritance } from '../../../subgraphs/grid/succession/inheritance.rules.js';
import { inheritanceOf } from '../../../subgraphs/grid/succession/inheritance-of.rules.js';
import { lineageOf } from '../../../subgraphs/grid/succession/lineage.rules.js';
import { succeed } from '../../../subgraphs/grid/succession/succeed.rules.js';
import type { SucceededThing, Succession } from '../../../subgraphs/grid/succession/succession.rules.js';
import type { Unit } from '../../../subgraphs/grid/unit/unit.rules.js';
import { unitPaths } from '../../../subgraphs/grid/unit/unit-path.rules.js';

/** A small county's organisation while it is being reformed, with grid's own rules over it. */
export interface CountyReform {
  /** Takes units, cells and areas out of force. */
  retire(...keys: string[]): void;
  /** Says who goes on with it. */
  follow(thing: SucceededThing, fromKey: string, toKey: string, about?: Partial<Succession>): void;
  isInForce(key: string): boolean;
  readonly port: Pick<GridPort, 'retired' | 'successors' | 'heirs' | 'former' | 'lineage' | 'bureaus'>;
}

const COUNTY = '610999';
const TOWN = '610999001000';

/** @param parents each unit and the one above it; cells 1 to 9 of one town, each with its own village */
export function countyReform(parents: Readonly<Record<string, string | null>>, bureau: string): CountyReform {
  const retired = new Set<string>();
  const successions: Succession[] = [];
  const villages = Array.from({ length: 9 }, (_, at) => `610999001${201 + at}`);
  const areas = [anArea(COUNTY, 1, null), anArea(TOWN, 2, COUNTY), ...villages.map((code) => anArea(code, 3, TOWN))];
  const cells = [
    aCell('town-1', 1, null, TOWN),
    ...villages.map((code, at) => aCell(`cell-${at + 1}`, 2, 'town-1', code)),
  ];
  const paths = unitPaths(Object.entries(parents).map(([code, parentCode]) => ({ code, parentCode })));
  const units = Object.entries(parents).map(([code, parentCode]) => aUnit(code, parentCode, paths.get(code) ?? ''));
  const ever = { areas: keyed(areas, 'code'), cells: keyed(cells, 'id'), units: keyed(units, 'code') };

  const inheritance = (): Inheritance => {
    const inForce = <Thing>(things: ReadonlyMap<string, Thing>) =>
      new Map([...things].filter(([key]) => !retired.has(key)));
    const now = { areas: inForce(ever.areas), cells: inForce(ever.cells), units: inForce(ever.units) };
    return inheritanceOf(
      { ...now, everInForce: ever, rules: [catchAllRule(bureau)], recusals: [] },
      successions,
      '2026-03-02',
    );
  };

  return {
    retire: (...keys) => {
      for (const key of keys) retired.add(key);
    },
    follow: (thing, fromKey, toKey, about = {}) => {
      const usual = { effectiveOn: '2026-01-01', isPrincipal: false, categoryPrefix: null, areaCode: null };
      successions.push({ thing, fromKey, toKey, ...usual, ...about });
    },
    isInForce: (key) => !retired.has(key),
    port: {
      retired: async ({ unitCodes, cellIds, areaCodes }) => ({
        unitCodes: unitCodes.filter((code) => retired.has(code)),
        cellIds: cellIds.filter((id) => retired.has(id)),
        areaCodes: areaCodes.filter((code) => retired.has(code)),
      }),
      successors: async (asked) => asked.map((one) => succeed(inheritance(), one)),
      heirs: async (codes) => heirsOf(inheritance(), codes),
      former: async (codes) => formerUnits(inheritance(), codes, ever.units.keys()),
      lineage: async (codes) => lineageOf(inheritance(), codes),
      bureaus: async () => [bureau],
    },
  };
}

const keyed = <Key extends string, Thing extends Readonly<Record<Key, unknown>>>(things: readonly Thing[], key: Key) =>
  new Map(things.map((thing) => [String(thing[key]), thing]));

const anArea = (code: string, level: Area['level'], parentCode: string | null): Area => ({
  code,
  level,
  kind: level === 1 ? 'COUNTY' : level === 2 ? 'TOWN' : 'VILLAGE',
  parentCode,
  name: code,
  aliases: [],
});

const aCell = (id: string, level: Cell['level'], parentId: string | null, areaCode: string): Cell => ({
  id,
  code: id,
  level,
  parentId,
  name: id,
  aliases: [],
  areaCode,
  households: 50,
});

const aUnit = (code: string, parentCode: string | null, path: string): Unit => ({
  code,
  name: code,
  kind: 'DEPARTMENT',
  parentCode,
  path,
  areaCode: null,
  aliases: [],
  creditCode: null,
  memberCodes: [],
});

const catchAllRule = (leadUnitCode: string): RoutingRule => ({
  id: 'rest',
  priority: 0,
  categoryPrefix: '',
  areaCode: null,
  cellId: null,
  respondentUnitCode: null,
  purpose: null,
  leadUnitCode,
  leadAreaLevel: null,
  coUnitCodes: [],
  coAreaLevel: null,
  validFrom: '2020-01-01',
  validTo: null,
  source: '县委办发〔2026〕1 号',
  version: 1,
});
