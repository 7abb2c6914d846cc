import type { MatterV1 } from '../../../contracts/matter.js';
import type { GridPort, IntakePort, LinkV1, PlacedV1, PlacingV1, ResolvedPlaceV1 } from '../../../contracts/ports.js';
import { commonSuperiors } from '../../../subgraphs/grid/unit/common-superior.rules.js';
import { unitPaths } from '../../../subgraphs/grid/unit/unit-path.rules.js';
import { type CountyReform, countyReform } from './county-reform.js';

/** A small county: each unit and the one above it. */
const UNITS: Readonly<Record<string, string | null>> = {
  XFJ: null,
  JJJ: null,
  ZJJ: null,
  'ZJJ-1': 'ZJJ',
  'ZJJ-1-1': 'ZJJ-1',
  JTJ: null,
};
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  HOUSING: ['ZJJ'],
  ROAD: ['JTJ'],
  BOTH: ['ZJJ-1', 'JTJ'],
};

/** JJJ has to keep out of what is of this kind. */
export const RECUSED = 'RECUSED';

/** Intake and grid as cases knows them: by what their ports say. */
export interface CountyPorts {
  readonly reform: CountyReform;
  readonly intake: IntakePort;
  readonly grid: GridPort;
  /** Submissions that matching has let through. */
  bring(...matters: readonly MatterV1[]): string[];
  readonly links: ReadonlyMap<string, LinkV1>;
  /** What cases could not register, and why. */
  readonly asides: ReadonlyMap<string, string>;
  /** A clerk says where a submission without an address is. Answers the place's id. */
  resolve(submissionId: string, cellId: string): string;
}

export function countyPorts(): CountyPorts {
  const matters = new Map<string, MatterV1>();
  const links = new Map<string, LinkV1>();
  const asides = new Map<string, string>();
  const reform = countyReform(UNITS, 'XFJ');
  const resolved = new Map<string, ResolvedPlaceV1>();
  return {
    reform,
    links,
    asides,
    bring: (...brought) => {
      for (const matter of brought) matters.set(matter.submissionId, matter);
      return brought.map(({ submissionId }) => submissionId);
    },
    resolve: (submissionId, cellId) => {
      const unresolvedId = unresolvedIdFor(submissionId);
      resolved.set(unresolvedId, { unresolvedId, cellId, areaCodes: ['610999', '610999001000', '610999001201'] });
      return unresolvedId;
    },
    intake: {
      matters: async (ids) => ids.flatMap((id) => (links.has(id) ? [] : (matters.get(id) ?? []))),
      link: async (told) => {
        for (const link of told) links.set(link.submissionId, link);
        return null;
      },
      setAside: async (refused) => {
        for (const { submissionId, code } of refused) {
          asides.set(submissionId, code);
          matters.delete(submissionId);
        }
        return null;
      },
      tryCode: async ({ queryCode }) => {
        const submissionId = queryCode.replace(/^code of /, '');
        return links.has(submissionId) ? { outcome: 'FOUND', submissionId } : { outcome: 'REFUSED' };
      },
    },
    grid: {
      place: async (placings) => placings.map(placedOf),
      resolved: async (ids) => ids.flatMap((id) => resolved.get(id) ?? []),
      subtree: async (codes) =>
        Object.fromEntries(
          codes.filter((code) => code in UNITS && reform.isInForce(code)).map((code) => [code, subtreeOf(code)]),
        ),
      unitNames: async (codes) => Object.fromEntries(codes.map((code) => [code, `宁安县${code}`])),
      recused: async (assignees) =>
        assignees
          .filter(({ unitCode, category }) => unitCode === 'JJJ' && category === RECUSED)
          .map(({ ref }) => ({ ref, recusalId: 'recusal-1' })),
      commonSuperiors: async (asked) => commonSuperiors(UNITS_BY_CODE, asked),
      ...reform.port,
    },
  };
}

const PATHS = unitPaths(Object.entries(UNITS).map(([code, parentCode]) => ({ code, parentCode })));
const UNITS_BY_CODE = new Map(Object.keys(UNITS).map((code) => [code, { code, path: PATHS.get(code) ?? '' }]));

const unresolvedIdFor = (submissionId: string): string => `unresolved-${submissionId}`;

function placedOf({ ref, category, purpose, respondents, place }: PlacingV1): PlacedV1 {
  const accused = respondents.filter((name) => name in UNITS);
  const barred = accused.flatMap(subtreeOf);
  const [lead = 'XFJ', ...helpers] = purpose === 'ACCUSATION' ? ['JJJ'] : (ROUTES[category ?? ''] ?? []);
  return {
    ref,
    cellId: place.address === null ? null : 'cell-1',
    unresolvedId: place.address === null ? unresolvedIdFor(ref) : null,
    certainty: place.address === null ? 0 : 0.9,
    reason: '地址写明社区',
    areaCodes: ['610999', '610999001000'],
    leadUnitCode: lead,
    leadLevel: lead === 'ZJJ-1' ? 'VILLAGE' : 'COUNTY',
    catchAllUnitCode: 'XFJ',
    coUnitCodes: [...helpers],
    ruleId: `rule-${lead}`,
    ruleReason: '按内容分类',
    respondentUnitCodes: accused,
    barredUnitCodes: barred,
  };
}

function subtreeOf(code: string): string[] {
  const below = Object.keys(UNITS).filter((unit) => UNITS[unit] === code);
  return [code, ...below.flatMap(subtreeOf)];
}
