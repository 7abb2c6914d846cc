import { isDeepStrictEqual } from 'node:util';
import type { CellRecord } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Change } from '../../subgraphs/grid/change/change.rules.js';
import type { UnitRecord } from '../../subgraphs/grid/unit/unit.rules.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const TOWN = '610999101000';
/** Thirty days, one after the other. */
const DAYS = Array.from({ length: 30 }, (_, at) => new Date(Date.UTC(2025, 2, 1 + at)).toISOString().slice(0, 10));
const SETS = 60;

type Kept = CellRecord | UnitRecord;
/** What a naive clerk writes down: for each key and each day what the record says, or nothing. */
type Ledger = Map<string, (Kept | null)[]>;

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

/** Whole numbers below `below`, the same in every run (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const cell = (id: string, level: 1 | 2 | 3, parentId: string | null, told: Partial<CellRecord> = {}): CellRecord => ({
  id,
  code: `987654321${'001002003'.slice(0, (level - 1) * 3)}`,
  level,
  parentId,
  name: id,
  aliases: [],
  areaCode: TOWN,
  households: 10,
  polygon: null,
  sourceCrs: null,
  ...told,
});
const unit = (code: string, parentCode: string | null, name: string): UnitRecord => ({
  code,
  name,
  kind: 'STATION',
  parentCode,
  areaCode: null,
  aliases: [],
  creditCode: null,
  memberCodes: [],
});

const put = (thing: 'CELL' | 'UNIT', record: Kept, validFrom: string, validTo?: string | null): Change =>
  ({ op: 'PUT', thing, record, validFrom, ...(validTo === undefined ? {} : { validTo }) }) as Change;

const VILLAGES = ['v1', 'v2', 'v3'];
const GROUPS = ['g1', 'g2', 'g3', 'g4', 'g5'];
const UNITS = ['ZZ-A', 'ZZ-B', 'ZZ-C', 'ZZ-D'];

/** One to three changes that somebody might make, sensible or not. */
function anySet(roll: (below: number) => number): Change[] {
  const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
  return Array.from({ length: 1 + roll(3) }, (): Change => {
    const day = pick(DAYS);
    const until = [undefined, undefined, null, pick(DAYS)][roll(4)];
    const validTo = until != null && until <= day ? undefined : until;
    if (roll(3) === 0) {
      const code = pick(UNITS);
      if (roll(3) === 0) return { op: 'END', thing: 'UNIT', key: code, on: day };
      return put('UNIT', unit(code, pick(['ZZ-ROOT', ...UNITS]), `单位${roll(3)}`), day, validTo);
    }
    const [id, level] = roll(3) === 0 ? ([pick(VILLAGES), 2] as const) : ([pick(GROUPS), 3] as const);
    if (roll(4) === 0) return { op: 'END', thing: 'CELL', key: id, on: day };
    const parentId = level === 2 ? 'zz-town' : pick(VILLAGES);
    const code = `987654321${level === 2 ? `00${id.charAt(1)}` : `90000${id.charAt(1)}`}`;
    return put('CELL', cell(id, level, parentId, { code, households: roll(4), name: `网格${roll(2)}` }), day, validTo);
  });
}

/** Day by day, as the words of the gate have it. */
function write(ledger: Ledger, change: Change): void {
  const record = change.op === 'PUT' ? (change.record as Kept) : null;
  const key =
    change.op === 'END'
      ? change.key
      : 'id' in (record as Kept)
        ? (record as CellRecord).id
        : (record as UnitRecord).code;
  const days = ledger.get(key) ?? DAYS.map(() => null);
  ledger.set(key, days);
  const from = DAYS.indexOf(change.op === 'END' ? change.on : change.validFrom);
  const before = [...days];
  if (change.op === 'END' || change.validTo === null) {
    days.fill(record, from);
  } else if (change.validTo !== undefined) {
    const to = DAYS.indexOf(change.validTo);
    // Nothing is left of the version it replaces after an end that is told.
    for (let at = from; at < DAYS.length; at += 1) {
      if (at < to) days[at] = record;
      else if (before[from] !== null && isDeepStrictEqual(before[at], before[from]) && runsOn(before, from, at))
        days[at] = null;
    }
  } else {
    for (let at = from; at < DAYS.length && runsOn(before, from, at); at += 1) days[at] = record;
  }
}

/** Whether it said the same on all days between. */
const runsOn = (days: readonly (Kept | null)[], from: number, to: number): boolean =>
  days.slice(from, to + 1).every((each) => isDeepStrictEqual(each, days[from]));

async function shown(day: string) {
  const { data } = await grid.ask(
    `query ($asOf: LocalDate) {
       cellTree(root: "zz-town", asOf: $asOf) { nodes { id parentId code name households } }
       cells(search: "98765432", asOf: $asOf, first: 100) { nodes { id parent { id } code name households } }
       units(search: "ZZ-", asOf: $asOf, first: 100) { nodes { code parent { code } name } }
     }`,
    { asOf: day },
  );
  return data;
}

function expected(ledger: Ledger, at: number) {
  const there = [...ledger.values()].flatMap((days) => days[at] ?? []);
  const cells = there.filter((record): record is CellRecord => 'id' in record);
  const below = (parentId: string | null): CellRecord[] =>
    cells
      .filter((each) => each.parentId === parentId)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .flatMap((each) => [each, ...below(each.id)]);
  const facts = ({ id, code, name, households }: CellRecord) => ({ id, code, name, households });
  return {
    cellTree: { nodes: below(null).map((each) => ({ ...facts(each), parentId: each.parentId })) },
    cells: {
      nodes: cells
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map((each) => ({ ...facts(each), parent: each.parentId === null ? null : { id: each.parentId } })),
    },
    units: {
      nodes: there
        .filter((record): record is UnitRecord => 'kind' in record)
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code, parentCode, name }) => ({
          code,
          name,
          parent: parentCode === null ? null : { code: parentCode },
        })),
    },
  };
}

describe('a query as of a day', () => {
  it('agrees on every day with the changes replayed one by one', async () => {
    const roll = dice(20260317);
    const ledger: Ledger = new Map();
    const first = DAYS[0] ?? '';
    const base = [put('CELL', cell('zz-town', 1, null), first), put('UNIT', unit('ZZ-ROOT', null, '根'), first)];
    const by = { by: 'replay', through: 'random' };
    const sets = [base, ...Array.from({ length: SETS }, () => anySet(roll))];
    let refused = 0;

    for (const set of sets) {
      const { faults } = await grid.part.change(set, by);
      if (faults.length > 0) refused += 1;
      else for (const change of set) write(ledger, change);
    }

    for (const [at, day] of DAYS.entries()) expect([day, await shown(day)]).toEqual([day, expected(ledger, at)]);
    expect(refused).toBeGreaterThan(5);
    expect(sets.length - refused).toBeGreaterThan(15);
  });
});
