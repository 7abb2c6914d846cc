import type { DrawnCell } from '../../subgraphs/grid/geometry/neighbourhood.js';

type At = readonly [number, number];

/** What one would write first: how many edges of a cell cross an edge of another, each against each. */
export function crossingEdges(cells: readonly DrawnCell[]): number {
  const rings = cells.map(({ polygon }) => polygon.coordinates[0] as readonly At[]);
  let crossing = 0;
  for (const [at, one] of rings.entries()) {
    for (const other of rings.slice(at + 1)) {
      for (let i = 1; i < one.length; i += 1) {
        for (let j = 1; j < other.length; j += 1) {
          if (crosses(one[i - 1]!, one[i]!, other[j - 1]!, other[j]!)) crossing += 1;
        }
      }
    }
  }
  return crossing;
}

const side = (a: At, b: At, c: At): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const crosses = (a: At, b: At, c: At, d: At): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
