import { aGroup, anEnd, GROUND } from '../../../test/builders/county-changes.js';
import type { Position } from '../cell/cell.rules.js';
import { drawnCellsOf, neighbourhoodOf } from '../geometry/neighbourhood.js';
import { countyIndexOf } from '../record/county-index.rules.js';
import type { Dated } from '../record/dated.rules.js';
import { type AnyRecord, type CountyRecords, THINGS } from '../record/things.rules.js';
import type { Change } from './change.rules.js';
import { type Judged, judgeChanges } from './judge-changes.js';

type Versions = readonly Dated<AnyRecord>[];

const NOBODY = Object.fromEntries(THINGS.map((thing) => [thing, new Map()])) as unknown as CountyRecords;

const square = (west: number, side = 0.01): { type: 'Polygon'; coordinates: Position[][] } => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 33],
      [west + side, 33],
      [west + side, 33.01],
      [west, 33.01],
      [west, 33],
    ],
  ],
});

const drawn = (id: string, west: number, given: object = {}, from?: string): Change =>
  aGroup({ id, code: CODES[id], polygon: square(west), sourceCrs: 'WGS84', ...given }, from);
const CODES: Record<string, string> = { east: '100001101001001', west: '100001101001002', far: '100001101001003' };
/** 西 and 东 beside each other. */
const COUNTY = [...GROUND.slice(0, 4), drawn('west', 108), drawn('east', 108.01)];

function judged(county: CountyRecords, changes: readonly Change[]): Judged {
  return judgeChanges(
    {
      records: county,
      index: () => countyIndexOf(county),
      neighbourhood: () => neighbourhoodOf(drawnCellsOf(county)),
    },
    changes,
  );
}

function countyAfter(changes: readonly Change[], before = NOBODY): CountyRecords {
  const { writes, faults } = judged(before, changes);
  expect(faults).toEqual([]);
  const records = new Map(THINGS.map((thing) => [thing, new Map<string, Versions>(before[thing])]));
  for (const { thing, key, gone, come } of writes) {
    const still = (records.get(thing)?.get(key) ?? []).filter((version) => !gone.includes(version));
    const versions = [...still, ...come].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    records.get(thing)?.set(key, versions);
  }
  return Object.fromEntries(records) as unknown as CountyRecords;
}

describe('a change of ground', () => {
  const county = countyAfter(COUNTY);

  it('beside its neighbours is made', () => {
    const { faults, warnings, effects } = judged(county, [drawn('far', 108.02)]);

    expect(faults).toEqual([]);
    expect(warnings).toEqual([]);
    expect(effects).toMatchObject([{ key: 'far', kind: 'ADDED' }]);
  });

  it('onto its neighbour is refused with line, code and what would be right', () => {
    const { faults } = judged(county, [{ ...drawn('far', 108.015), line: 17 }]);

    expect(faults).toMatchObject([
      {
        code: 'POLYGON_OVERLAPS_NEIGHBOUR',
        thing: 'CELL',
        key: 'far',
        field: 'polygon',
        line: 17,
        facts: { neighbour: CODES['east'], by: 'east', hint: expect.stringContaining('共用边界') },
      },
    ]);
  });

  it('that crosses itself is refused, with what else is wrong', () => {
    const [a, b, c, d] = square(108.05).coordinates[0]!;
    const bow = { type: 'Polygon', coordinates: [[a, c, b, d, a]] };

    const { faults } = judged(county, [drawn('far', 108.05, { polygon: bow, households: -1 })]);

    expect(faults.map(({ code, field }) => [code, field])).toEqual([
      ['FIELD_INVALID', 'households'],
      ['POLYGON_CROSSES_ITSELF', 'polygon.coordinates[0]'],
    ]);
  });

  it('is kept wound as RFC 7946 has it, however it came, and coming again changes nothing', () => {
    const backwards = { type: 'Polygon', coordinates: [square(108.02).coordinates[0]!.toReversed()] };
    const change = drawn('far', 108.02, { polygon: backwards });

    const after = countyAfter([change], county);

    expect(after.CELL.get('far')?.[0]?.polygon).toEqual(square(108.02));
    expect(judged(after, [change]).effects).toEqual([]);
  });

  it('may go where another goes away in the same set', () => {
    const swapped = [drawn('west', 108.01, {}, '2024-01-01'), drawn('east', 108, {}, '2024-01-01')];

    expect(judged(county, swapped).faults).toEqual([]);
    expect(judged(county, swapped.slice(0, 1)).faults).toMatchObject([{ code: 'POLYGON_OVERLAPS_NEIGHBOUR' }]);
  });

  it('may go where another ended, and not where one has still some days to go', () => {
    const end = anEnd('CELL', 'east', '2024-01-01');

    expect(judged(county, [end, drawn('far', 108.01, {}, '2024-01-01')]).faults).toEqual([]);
    expect(judged(county, [end, drawn('far', 108.01, {}, '2023-12-31')]).faults).toMatchObject([
      { key: 'far', facts: { by: 'east' } },
    ]);
  });

  it('that is to last longer than it did is judged on the days that it gains', () => {
    const end = anEnd('CELL', 'east', '2024-01-01');
    const after = countyAfter([end, drawn('far', 108.01, {}, '2024-01-01')], county);

    const { faults } = judged(after, [{ ...drawn('east', 108.01), validTo: null } as Change]);

    expect(faults).toMatchObject([{ key: 'east', facts: { by: 'far' } }]);
  });

  it('of two cells at once onto each other is told of both', () => {
    const { faults } = judged(county, [
      { ...drawn('far', 108.05), line: 2 },
      { ...drawn('near', 108.055, { code: '100001101001004' }), line: 3 },
    ]);

    expect(faults.map(({ key, line }) => [key, line])).toEqual([
      ['far', 2],
      ['near', 3],
    ]);
  });

  it('that sticks out of the cell above is made, with a warning', () => {
    const above = {
      ...COUNTY[3]!,
      record: { ...(COUNTY[3] as never as { record: object }).record, polygon: square(108, 0.02) },
    };
    const drawnAbove = countyAfter([above as Change], county);

    const { faults, warnings } = judged(drawnAbove, [drawn('far', 108.02)]);

    expect(faults).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'POLYGON_OUTSIDE_PARENT', key: 'far', facts: { parent: '100001101001' } }]);
  });
});

describe('a change of anything else', () => {
  it('is not judged by ground that was already there', () => {
    const records = countyAfter(COUNTY);
    const overlapping = new Map(records.CELL);
    overlapping.set(
      'far',
      records.CELL.get('east')!.map((version) => ({ ...version, id: 'far', code: CODES['far']! })),
    );
    const county = { ...records, CELL: overlapping };

    expect(judged(county, [drawn('far', 108.01, { name: '新名' }, '2024-01-01')]).faults).toEqual([]);
    expect(judged(county, [drawn('far', 108.011, {}, '2024-01-01')]).faults).toHaveLength(1);
  });
});
