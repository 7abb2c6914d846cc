import type { Change, Fault } from './change.rules.js';

/** What a wish comes to, worked out against the county as it is. With a fault nothing is asked of the gate. */
export interface Composition {
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
}

export const NOTHING: Composition = { changes: [], faults: [] };

export function composed(...parts: readonly Composition[]): Composition {
  return { changes: parts.flatMap(({ changes }) => changes), faults: parts.flatMap(({ faults }) => faults) };
}
