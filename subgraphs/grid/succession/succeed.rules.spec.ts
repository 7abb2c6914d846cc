import type { SucceedingV1 } from '../../../contracts/ports.js';
import { aRecusal } from '../../../test/builders/a-routing-rule.js';
import type { Area } from '../area/area.rules.js';
import type { Cell } from '../cell/cell.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import type { Unit } from '../unit/unit.rules.js';
import { unitPaths } from '../unit/unit-path.rules.js';
import { heirsOf } from './heirs.rules.js';
import { inheritanceOf } from './inheritance-of.rules.js';
import { succeed } from './succeed.rules.js';
import type { SucceededThing, Succession } from './succession.rules.js';

const TODAY = '2026-03-02';

describe('a unit that went out of force', () => {
  it('is followed along a chain of successions to who is in force', () => {
    const answer = ask({ unitCode: 'A' }, [follows('UNIT', 'A', 'B'), follows('UNIT', 'B', 'C')], ['A', 'B']);

    expect(answer.unitCode).toBe('C');
    expect(answer.reason).toBe('单位A已撤并，由单位C继续行使其职权（信访工作条例第二十四条）');
  });

  it('is followed not before the day of its succession', () => {
    expect(ask({ unitCode: 'A' }, [follows('UNIT', 'A', 'B', { effectiveOn: '2026-03-03' })], ['A']).unitCode).toBe(
      'TOP',
    );
  });

  it('has the most specific of its successors that fits: category before area, area before the principal', () => {
    const split = [
      follows('UNIT', 'A', 'B', { isPrincipal: true }),
      follows('UNIT', 'A', 'C', { areaCode: '610999001000' }),
      follows('UNIT', 'A', 'D', { categoryPrefix: '01' }),
      follows('UNIT', 'A', 'E', { categoryPrefix: '0102' }),
    ];

    expect(ask({ unitCode: 'A', category: '010203' }, split, ['A']).unitCode).toBe('E');
    expect(ask({ unitCode: 'A', category: '010300' }, split, ['A']).unitCode).toBe('D');
    expect(ask({ unitCode: 'A', category: '020000', areaCodes: TOWN }, split, ['A']).unitCode).toBe('C');
    expect(ask({ unitCode: 'A', category: null }, split, ['A']).unitCode).toBe('B');
  });

  it('has the superior where none of its successors fits and none is the principal', () => {
    expect(ask({ unitCode: 'A' }, [follows('UNIT', 'A', 'B', { categoryPrefix: '01' })], ['A']).unitCode).toBe('TOP');
  });

  it('has the superior where nobody succeeds, and the superior of that one where it is gone too', () => {
    expect(ask({ unitCode: 'BELOW' }, [], ['BELOW']).unitCode).toBe('A');
    expect(ask({ unitCode: 'BELOW' }, [], ['BELOW', 'A']).unitCode).toBe('TOP');
    expect(ask({ unitCode: 'BELOW' }, [follows('UNIT', 'A', 'B')], ['BELOW', 'A']).unitCode).toBe('B');
  });

  it('has the unit that takes everything where it has no superior, or nobody ever heard of it', () => {
    expect(ask({ unitCode: 'TOP' }, [], ['TOP']).unitCode).toBe('BUREAU');
    expect(ask({ unitCode: 'NEVER' }, [], []).unitCode).toBe('BUREAU');
  });

  it('is not followed by who has to keep out of the matter (Art. 28), nor by a unit below that; the superior has it', () => {
    const county = inherited([follows('UNIT', 'A', 'B')], ['A']);
    const asked = { ...NOTHING, unitCode: 'A', category: '010101' };
    const keepOut = (...units: string[]) => ({
      ...county,
      recusals: units.map((unit) => aRecusal(unit, { categoryPrefix: '01' })),
    });

    expect(succeed(keepOut('B'), asked)).toMatchObject({
      unitCode: 'TOP',
      reason: expect.stringContaining('第二十八条'),
    });
    expect(succeed(keepOut('C'), asked).unitCode).toBe('B');
    expect(succeed(keepOut('B'), { ...asked, category: '020101' }).unitCode).toBe('B');
    expect(succeed(keepOut('TOP'), asked).unitCode).toBe('B');
  });

  it('leaves what it has to a unit in force that has to keep out: only an officer takes a case out of its hands', () => {
    const county = { ...inherited([], []), recusals: [aRecusal('A', { categoryPrefix: '01' })] };

    expect(succeed(county, { ...NOTHING, unitCode: 'A', category: '010101' }).unitCode).toBe('A');
  });

  it('does not hang in a circle of successions', () => {
    const circle = [follows('UNIT', 'A', 'B'), follows('UNIT', 'B', 'A')];

    expect(ask({ unitCode: 'A' }, circle, ['A', 'B']).unitCode).toBe('TOP');
  });

  it('never goes to a barred unit: the superior has it, and where that is barred too the one that takes everything', () => {
    const merged = [follows('UNIT', 'A', 'B')];

    expect(ask({ unitCode: 'A', barredUnitCodes: ['A', 'B'] }, merged, ['A']).unitCode).toBe('TOP');
    expect(ask({ unitCode: 'A', barredUnitCodes: ['A', 'B', 'TOP'] }, merged, ['A']).unitCode).toBe('BUREAU');
    expect(ask({ unitCode: 'A', barredUnitCodes: ['B', 'TOP', 'BUREAU'] }, merged, ['A']).unitCode).toBe(null);
  });

  it('is passed over for its superior when it is in force and barred', () => {
    const answer = ask({ unitCode: 'B', barredUnitCodes: ['A', 'B'] }, [], []);

    expect(answer.unitCode).toBe('TOP');
    expect(answer.reason).toContain('第三十条');
  });

  it('keeps its work while it is in force', () => {
    expect(ask({ unitCode: 'A' }, [follows('UNIT', 'A', 'B')], []).unitCode).toBe('A');
  });
});

describe('a cell that was closed', () => {
  it('gives what lies in it to its successor, with the areas that one lies in', () => {
    const answer = ask({ cellId: 'c1', areaCodes: VILLAGE }, [follows('CELL', 'c1', 'c2')], ['c1']);

    expect(answer).toMatchObject({ unitCode: null, cellId: 'c2', areaCodes: OTHER_VILLAGE });
    expect(answer.reason).toBe('网格c1已撤并，归入c2');
  });

  it('gives it to the cell above it where none succeeds', () => {
    expect(ask({ cellId: 'c1', areaCodes: VILLAGE }, [], ['c1'])).toMatchObject({ cellId: 'town', areaCodes: VILLAGE });
  });

  it('has no answer where nothing above it is in force', () => {
    expect(ask({ cellId: 'c1', areaCodes: VILLAGE }, [], ['c1', 'town']).cellId).toBe(null);
  });
});

describe('an area that was merged', () => {
  it('gives what lies in it to its successor, also what has no cell', () => {
    const merged = [follows('AREA', VILLAGE[2] ?? '', OTHER_VILLAGE[2] ?? '')];

    const answer = ask({ areaCodes: VILLAGE }, merged, [VILLAGE[2] ?? '']);

    expect(answer).toMatchObject({ cellId: null, areaCodes: OTHER_VILLAGE });
  });
});

describe('whom a matter is kept from', () => {
  it('is all that came after the accused unit, near and far, and all below those', () => {
    const county = inherited([follows('UNIT', 'B', 'C'), follows('UNIT', 'C', 'A')], ['B', 'C']);

    expect(heirsOf(county, ['B', 'D'])).toEqual({ B: ['C', 'A', 'BELOW'] });
    expect(heirsOf(county, [])).toEqual({ B: ['C', 'A', 'BELOW'], C: ['A', 'BELOW'] });
  });
});

const TOWN = ['610999', '610999001000'];
const VILLAGE = [...TOWN, '610999001201'];
const OTHER_VILLAGE = [...TOWN, '610999001202'];

function follows(thing: SucceededThing, fromKey: string, toKey: string, about: Partial<Succession> = {}): Succession {
  const usual = { effectiveOn: '2026-01-01', isPrincipal: false, categoryPrefix: null, areaCode: null };
  return { thing, fromKey, toKey, ...usual, ...about };
}

function ask(about: Partial<SucceedingV1>, successions: readonly Succession[], retired: readonly string[]) {
  return succeed(inherited(successions, retired), { ...NOTHING, ...about });
}

const NOTHING: SucceedingV1 = {
  ref: 'r',
  unitCode: null,
  caseId: 'case-1',
  cellId: null,
  category: null,
  areaCodes: [],
  barredUnitCodes: [],
  respondentUnitCodes: [],
};

/** Units A to E and the bureau below the county, one below A; two villages of one town, each with its cell. */
function inherited(successions: readonly Succession[], retired: readonly string[]) {
  const areas = VILLAGE.concat(OTHER_VILLAGE[2] ?? '').map((code, at) => anArea(code, at));
  const cells = [aCell('town', null, TOWN[1]), aCell('c1', 'town', VILLAGE[2]), aCell('c2', 'town', OTHER_VILLAGE[2])];
  const branches = [
    { code: 'TOP', parentCode: null },
    ...['A', 'B', 'C', 'D', 'E', 'BUREAU'].map((code) => ({ code, parentCode: 'TOP' })),
    { code: 'BELOW', parentCode: 'A' },
  ];
  const paths = unitPaths(branches);
  const units = branches.map((branch) => aUnit(branch, paths.get(branch.code) ?? ''));
  const ever = { areas: keyed(areas), cells: keyed(cells), units: keyed(units) };
  const inForce = <Thing extends { code: string }>(things: readonly Thing[]) =>
    keyed(things.filter((thing) => !retired.includes('id' in thing ? String(thing.id) : thing.code)));
  const county = {
    areas: inForce(areas),
    cells: inForce(cells),
    units: inForce(units),
    everInForce: ever,
    rules: [RULE],
    recusals: [],
  };
  return inheritanceOf(county, successions, TODAY);
}

const keyed = <Thing extends { readonly code: string; readonly id?: string }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id ?? thing.code, thing]));

const anArea = (code: string, at: number): Area => ({
  code,
  level: at === 0 ? 1 : at === 1 ? 2 : 3,
  kind: 'VILLAGE',
  parentCode: at === 0 ? null : (TOWN[Math.min(at, 2) - 1] ?? null),
  name: code,
  aliases: [],
});

const aCell = (id: string, parentId: string | null, areaCode = ''): Cell => ({
  id,
  code: id,
  level: parentId === null ? 1 : 2,
  parentId,
  name: id,
  aliases: [],
  areaCode,
  households: 1,
});

const aUnit = ({ code, parentCode }: { code: string; parentCode: string | null }, path: string): Unit => ({
  code,
  name: `单位${code}`,
  kind: 'DEPARTMENT',
  parentCode,
  path,
  areaCode: null,
  aliases: [],
  creditCode: null,
  memberCodes: [],
});

const RULE: RoutingRule = {
  id: 'rest',
  priority: 0,
  categoryPrefix: '',
  areaCode: null,
  cellId: null,
  respondentUnitCode: null,
  purpose: null,
  leadUnitCode: 'BUREAU',
  leadAreaLevel: null,
  coUnitCodes: [],
  coAreaLevel: null,
  validFrom: '2020-01-01',
  validTo: null,
  source: '县委办发〔2026〕1 号',
  version: 1,
};
