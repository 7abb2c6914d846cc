import type { SucceededThing } from '../succession/succession.rules.js';
import type { Composition } from './composition.rules.js';
import { NOTHING } from './composition.rules.js';

/** So many end in one at most by one decision. */
const MOST = 50;

/** What merges is at least one, and each told once. */
export function checkMergeSize(thing: SucceededThing, into: string, keys: readonly string[]): Composition {
  if (keys.length >= 1 && keys.length <= MOST && new Set(keys).size === keys.length) return NOTHING;
  const field = thing === 'CELL' ? 'cells' : 'units';
  const hint = `1 至 ${MOST} 个，不重复`;
  return { changes: [], faults: [{ code: 'FIELD_INVALID', thing, key: into, field, line: null, facts: { hint } }] };
}
