import { demoCounty } from '../hub/demo-county/demo-county.js';
import { seededRandom } from '../hub/demo-county/seeded-random.js';
import { pointIndexOf } from '../subgraphs/grid/atlas/point-index.js';
import type { Cell, CellPolygon } from '../subgraphs/grid/cell/cell.rules.js';
import { comparable } from '../subgraphs/grid/place/comparable.rules.js';
import { gazetteerOf } from '../subgraphs/grid/place/gazetteer.rules.js';
import { locateByText } from '../subgraphs/grid/place/locate.rules.js';
import { startMeasuredHub } from './hub/measured-hub.js';
import type { CountyShape } from './locate/made-county.js';
import { namesBySql } from './locate/names-by-sql.js';
import { cellByRay } from './locate/ray-test.js';
import { isWithin, spokenAddresses } from './locate/spoken-addresses.js';
import { median, writeResult } from './measure.js';
import { drawnCounty } from './polygons/drawn-county.js';
import { startSide } from './side-process.js';

/**
 * How long does it take to find the cell of an address, and of a point? Beside an index scan of all names in PostgreSQL,
 * and a ray test over all polygons. How many are right? And what does the atlas hold in memory?
 */
const count = Number(process.env['BENCH_COUNT'] ?? 20_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
/** As the hub asks: matters come in batches. */
const BATCH = 100;
const CERTAINTY_NEEDED = 0.6;
const SHAPES: readonly CountyShape[] = [
  { towns: 19, villages: 15, groups: 6, linked: 0 },
  { towns: 40, villages: 25, groups: 6, linked: 7 },
];

const { areas, cells, placeNames } = demoCounty();
const addresses = await benchAddresses();
const points = [
  ...(await benchPoints(
    'demo county',
    cells.toSorted((a, b) => b.level - a.level),
    count,
  )),
  ...(await benchPoints('10,000 drawn cells', madeCells(10_000), count)),
];
const memory = [];
for (const shape of SHAPES) {
  await using side = await startSide({
    command: [process.execPath, '--expose-gc', 'dist/bench/locate/atlas-memory.side.js', JSON.stringify(shape)],
  });
  memory.push(JSON.parse(side.ready) as Record<string, number>);
}
const rounded = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toFixed(2)) : value]),
  );
console.table(addresses.sides.map(rounded));
console.table(addresses.rates);
console.table(points.map(rounded));
console.table(memory.map(rounded));
writeResult('locate', { count, rounds, addresses, points, memory });

async function benchAddresses() {
  const ground = {
    areas: new Map(areas.map((area) => [area.code, area])),
    cells: new Map<string, Cell>(cells.map((cell) => [cell.id, cell])),
    gazetteer: gazetteerOf(areas, cells, placeNames),
  };
  const spoken = spokenAddresses(count, 2_026);
  await using hub = await startMeasuredHub();
  await using sql = await namesBySql(hub.databaseUrl);
  const locateAll = async (): Promise<(string | null)[]> =>
    spoken.map(({ address }) => {
      const { cellId, certainty } = locateByText(ground, comparable(address));
      return certainty >= CERTAINTY_NEEDED ? cellId : null;
    });
  const scanAll = async (): Promise<(string | null)[]> => {
    const found: (string | null)[] = [];
    for (let from = 0; from < spoken.length; from += BATCH) {
      found.push(...(await sql.find(spoken.slice(from, from + BATCH).map(({ address }) => address))));
    }
    return found;
  };
  const times = await inTurns([locateAll, scanAll], hub.databaseCpuMs);
  const answers = [await locateAll(), await scanAll()];
  const sides = ['locate', 'index scan of names'].map((side, at) => ({
    side,
    ...perOne(times[at]!, count, times[0]!, count),
    ...tally(spoken.map(({ cellId }, place) => outcomeOf(cellId, answers[at]![place] ?? null))),
  }));
  const kinds = [...new Set(spoken.map(({ kind }) => kind))];
  const rates = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      tally(
        spoken.flatMap((each, at) => (each.kind === kind ? [outcomeOf(each.cellId, answers[0]![at] ?? null)] : [])),
      ),
    ]),
  );
  return { sides, rates };
}

/** `around`: the cell found holds the one that is right. */
function outcomeOf(right: string | null, found: string | null): 'right' | 'around' | 'uncertain' | 'wrong' {
  if (right === found) return 'right';
  if (found === null) return 'uncertain';
  return right !== null && isWithin(right, found) ? 'around' : 'wrong';
}

function tally(outcomes: readonly ReturnType<typeof outcomeOf>[]) {
  const of = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
  return { right: of('right'), around: of('around'), uncertain: of('uncertain'), wrong: of('wrong') };
}

async function benchPoints(
  name: string,
  drawn: readonly (Cell & { readonly polygon: CellPolygon | null })[],
  asked: number,
) {
  const outlined = drawn.flatMap((cell) => (cell.polygon === null ? [] : [{ ...cell, polygon: cell.polygon }]));
  const index = pointIndexOf(drawn, new Map(outlined.map(({ id, polygon }) => [id, polygon])));
  const random = seededRandom(asked);
  const told = Array.from({ length: asked }, () => ({
    longitude: 108.2 + random() * 0.65,
    latitude: 33.05 + random() * 0.45,
  }));
  const few = told.slice(0, Math.ceil(asked / Math.max(1, outlined.length / 500)));
  let odd = 0;
  for (const { longitude, latitude } of few) {
    if ((index({ longitude, latitude, crs: 'WGS84' })?.id ?? null) !== cellByRay(outlined, longitude, latitude))
      odd += 1;
  }
  if (odd > 0) throw new Error(`${odd} points of ${name} are in another cell by the plain ray test`);
  const [indexed = NO_TURN, byRay = NO_TURN, converted = NO_TURN] = await inTurns([
    async () => told.forEach((point) => void index({ ...point, crs: 'WGS84' })),
    async () => few.forEach(({ longitude, latitude }) => void cellByRay(outlined, longitude, latitude)),
    async () => told.forEach((point) => void index({ ...point, crs: 'GCJ02' })),
  ]);
  return [
    { ground: name, side: 'locate', ...perOne(indexed, asked, indexed, asked) },
    { ground: name, side: 'locate, from GCJ-02', ...perOne(converted, asked, indexed, asked) },
    { ground: name, side: 'ray test of all', ...perOne(byRay, few.length, indexed, asked) },
  ];
}

function madeCells(cellCount: number): (Cell & { readonly polygon: CellPolygon })[] {
  return drawnCounty(cellCount).map(({ id, code, polygon }) => ({
    ...{ id, code, polygon, level: 3, parentId: null, name: code },
    ...{ aliases: [], areaCode: code, households: 0 },
  }));
}

interface Turn {
  readonly ms: number;
  /** Processor time, which a busy machine does not change. */
  readonly cpuMs: number;
}

/** Medians of the rounds, the sides taking turns, after one to warm up. */
async function inTurns(sides: readonly (() => Promise<unknown>)[], othersCpuMs = () => 0): Promise<Turn[]> {
  const taken = sides.map((): Turn[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, side] of sides.entries()) {
      const before = { ms: performance.now(), own: process.cpuUsage(), others: othersCpuMs() };
      await side();
      const { user, system } = process.cpuUsage(before.own);
      const cpuMs = (user + system) / 1_000 + othersCpuMs() - before.others;
      if (round >= 0) taken[at]!.push({ ms: performance.now() - before.ms, cpuMs });
    }
  }
  const middle = (turns: readonly Turn[], key: keyof Turn): number => median(turns.map((turn) => turn[key]));
  return taken.map((turns) => ({ ms: middle(turns, 'ms'), cpuMs: middle(turns, 'cpuMs') }));
}

const NO_TURN: Turn = { ms: 0, cpuMs: 0 };

/** What one took, and how often the first side's processor time. Microseconds. */
function perOne({ ms, cpuMs }: Turn, of: number, first: Turn, ofFirst: number) {
  const cpu = (cpuMs * 1_000) / of;
  return { 'µs each': (ms * 1_000) / of, 'cpu µs each': cpu, 'times (cpu)': cpu / ((first.cpuMs * 1_000) / ofFirst) };
}
