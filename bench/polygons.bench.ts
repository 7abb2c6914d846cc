import { checkGround } from '../subgraphs/grid/geometry/check-ground.js';
import { groundShared } from '../subgraphs/grid/geometry/ground.rules.js';
import { type CellShape, type DrawnCell, neighbourhoodOf } from '../subgraphs/grid/geometry/neighbourhood.js';
import { POLYGON_LIMITS } from '../subgraphs/grid/geometry/polygon-limits.rules.js';
import { readPolygonFile } from '../subgraphs/grid/geometry/read-polygon-file.js';
import { writePolygonFile } from '../subgraphs/grid/geometry/write-polygon-file.js';
import { median, writeResult } from './measure.js';
import { drawnCounty } from './polygons/drawn-county.js';
import { crossingEdges } from './polygons/every-edge.js';

/**
 * How much processor time does it take to check every cell of a county against its neighbours, and one cell that was redrawn? Beside
 * the plain test of every pair: the same measure of overlap, without an index.
 */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
const sizes = [500, 2_000, 10_000, 50_000];
/** Every pair, twice the cells is four times the work: beyond this it is not waited for. */
const MOST_FOR_PAIRS = 10_000;
/** Every edge against every edge of every pair. */
const MOST_FOR_EDGES = 500;
/** Cells that are redrawn one after the other. */
const ONE_BY_ONE = 100;

const rows = sizes.map((count) => {
  const cells = drawnCounty(count);
  const all = neighbourhoodOf(cells);
  const shapes = cells.flatMap(({ id }) => all.of(id));
  const faultsOfAll = checkGround(all, cells, POLYGON_LIMITS).faults.length;
  if (faultsOfAll > 0) throw new Error(`${faultsOfAll} faults in a county without any`);

  const checkMs = timed(() => {
    const neighbourhood = neighbourhoodOf(cells);
    checkGround(neighbourhood, cells, POLYGON_LIMITS);
  });
  const oneMs = timed(() => {
    for (const cell of cells.slice(0, ONE_BY_ONE)) checkGround(all, [cell], POLYGON_LIMITS);
  });
  const pairsMs = count > MOST_FOR_PAIRS ? null : timed(() => everyPair(shapes));
  const edgesMs = count > MOST_FOR_EDGES ? null : timed(() => crossingEdges(cells));
  const positions = cells.reduce((sum, { polygon }) => sum + polygon.coordinates[0]!.length, 0);
  return { count, positions, checkMs, oneMs: oneMs / ONE_BY_ONE, pairsMs, edgesMs, ...fileOf(cells) };
});

const shown = (ms: number | null) => (ms === null ? '' : Number(ms.toFixed(ms < 10 ? 2 : 0)));
console.table(
  Object.fromEntries(
    rows.map(({ count, positions, checkMs, oneMs, pairsMs, edgesMs, readMs, fileMb }) => [
      `${count} cells`,
      {
        positions,
        'all, cpu ms': shown(checkMs),
        'every pair, cpu ms': shown(pairsMs),
        'times (pairs)': pairsMs === null ? '' : Number((pairsMs / checkMs).toFixed(1)),
        'every edge, cpu ms': shown(edgesMs),
        'times (edges)': edgesMs === null ? '' : Math.round(edgesMs / checkMs),
        'one cell, cpu ms': shown(oneMs),
        'file, MB': Math.round(fileMb),
        'read and judged, cpu ms': shown(readMs),
      },
    ]),
  ),
);
writeResult('polygons', { rounds, rows });

/** The file is read and every polygon judged by itself. */
function fileOf(cells: readonly DrawnCell[]): { readMs: number; fileMb: number } {
  const written = cells.map((cell) => ({ ...cell, name: cell.code, sourceCrs: 'GCJ02' as const }));
  const bytes = Buffer.from([...writePolygonFile(written, 'GCJ02')].join(''));
  const readMs = timed(() => {
    const read = readPolygonFile(bytes, null, POLYGON_LIMITS);
    const features = 'value' in read ? [...read.value] : [];
    if (features.filter(({ polygon }) => polygon).length !== cells.length) throw new Error('a polygon was refused');
  });
  return { readMs, fileMb: bytes.length / 1_000_000 };
}

function everyPair(shapes: readonly CellShape[]): void {
  let overlapping = 0;
  for (const [at, { shape }] of shapes.entries()) {
    for (let other = at + 1; other < shapes.length; other += 1) {
      const { squareMetres } = groundShared(shape, shapes[other]!.shape);
      if (squareMetres > POLYGON_LIMITS.sharedSquareMetres) overlapping += 1;
    }
  }
  if (overlapping > 0) throw new Error('overlaps in a county without any');
}

/** Processor time: median of the rounds after one to warm up. Milliseconds. */
function timed(run: () => void): number {
  const turns = Array.from({ length: rounds + 1 }, () => {
    const began = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  });
  return median(turns.slice(1));
}
