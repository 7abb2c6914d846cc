import type { Effect } from '../change/change.rules.js';
import type { Beside, Thing } from '../record/things.rules.js';

export interface EffectCount {
  readonly thing: Thing | Beside;
  readonly kind: Effect['kind'];
  readonly count: number;
}

/** How many records of each thing are added, amended and ended. */
export function countEffects(effects: readonly Pick<EffectCount, 'thing' | 'kind'>[]): EffectCount[] {
  const counts = new Map<string, EffectCount>();
  for (const { thing, kind } of effects) {
    const key = `${thing} ${kind}`;
    counts.set(key, { thing, kind, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
