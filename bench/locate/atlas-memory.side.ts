import { drawAtlas } from '../../subgraphs/grid/atlas/draw-atlas.js';
import { comparable } from '../../subgraphs/grid/place/comparable.rules.js';
import { locateByText } from '../../subgraphs/grid/place/locate.rules.js';
import { type CountyShape, madeCounty, rowsOf } from './made-county.js';

/** What an atlas of a county of the shape given holds in memory, when drawn and used once. Needs --expose-gc. */
const shape = JSON.parse(process.argv[2] ?? '{}') as CountyShape;
// Whatever the programs themselves keep is there before.
locateByText(drawAtlas(rowsOf(madeCounty({ towns: 1, villages: 2, groups: 2, linked: 0 }))), comparable('青石镇'));
const made = madeCounty(shape);
const before = heldMb();
const rows = rowsOf(made);
const records = heldMb() - before;
const began = performance.now();
const atlas = drawAtlas(rows);
const drawMs = performance.now() - began;
locateByText(atlas, comparable('青石镇海棠村三组'));
const whole = heldMb() - before;
const count = (thing: 'AREA' | 'CELL' | 'POST'): number => rows.records[thing].size;
process.stdout.write(
  `ready ${JSON.stringify({ areas: count('AREA'), cells: count('CELL'), posts: count('POST'), made: made.length / 1e6, records, whole, drawMs })}\n`,
);

function heldMb(): number {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
