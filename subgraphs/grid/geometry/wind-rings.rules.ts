import type { Position } from '../cell/cell.rules.js';
import { squareDegreesOf } from './ring-area.rules.js';

/** RFC 7946, 3.1.6: shells run counter-clockwise, holes clockwise. */
export const wound = (ring: readonly Position[], isShell: boolean): readonly Position[] =>
  squareDegreesOf(ring) > 0 === isShell ? ring : ring.toReversed();
