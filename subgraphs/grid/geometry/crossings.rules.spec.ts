import { seededRandom } from '../../../hub/demo-county/seeded-random.js';
import type { Position } from '../cell/cell.rules.js';
import { selfCrossings } from './crossings.rules.js';

const SEEDS = Array.from({ length: 40 }, (_, at) => at + 1);

/** Corners around a middle, each at a distance of its own: crosses itself nowhere. */
function star(seed: number, corners: number, roughness: number): Position[] {
  const random = seededRandom(seed);
  return Array.from({ length: corners }, (_, at): Position => {
    const angle = (2 * Math.PI * (at + 0.8 * random())) / corners;
    const reach = 0.05 * (1 - roughness * random());
    return [108.5 + reach * Math.cos(angle), 33.2 + reach * Math.sin(angle)];
  });
}

const closed = (corners: readonly Position[]): Position[] => [...corners, corners[0]!];

function swapped(corners: readonly Position[], one: number, two: number): Position[] {
  const after = [...corners];
  [after[one], after[two]] = [corners[two]!, corners[one]!];
  return after;
}

/** Every edge against every other. */
function crossesPlainly(corners: readonly Position[]): boolean {
  const ring = closed(corners);
  const side = (a: Position, b: Position, [x, y]: Position) =>
    Math.sign((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]));
  for (let i = 1; i < ring.length; i += 1) {
    for (let j = i + 1; j < ring.length; j += 1) {
      const [a, b, c, d] = [ring[i - 1]!, ring[i]!, ring[j - 1]!, ring[j]!];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}

describe('a ring', () => {
  it.each(SEEDS)('around a middle crosses itself nowhere (seed %i)', (seed) => {
    expect(selfCrossings(closed(star(seed, 3 + seed * 5, 0.7)), 10)).toEqual([]);
  });

  it.each(SEEDS)('that was round crosses itself as soon as any two corners are swapped (seed %i)', (seed) => {
    const corners = star(seed, 5 + seed, 0);
    const random = seededRandom(seed + 1_000);
    const one = Math.floor(random() * corners.length);
    const two = (one + 1 + Math.floor(random() * (corners.length - 1))) % corners.length;

    expect(selfCrossings(closed(swapped(corners, one, two)), 10)).not.toEqual([]);
  });

  it.each(SEEDS)('crosses itself exactly when some edge crosses another (seed %i)', (seed) => {
    const random = seededRandom(seed + 2_000);
    const corners = star(seed, 4 + (seed % 12), 0.9);
    const after = swapped(corners, Math.floor(random() * corners.length), Math.floor(random() * corners.length));

    expect(selfCrossings(closed(after), 10).length > 0).toBe(crossesPlainly(after));
  });

  it('is not followed beyond the points that were asked for', () => {
    const zigzag = Array.from({ length: 60 }, (_, at): Position => [108 + at / 100, 33 + (at % 2) / 100]);
    const back: Position[] = [
      [108.6, 33.005],
      [107.9, 33.005],
    ];

    expect(selfCrossings(closed([...zigzag, ...back]), 10)).toHaveLength(10);
  });
});
