import type { CasesContext } from '../cases-context.js';
import type { ClockKind } from './clock-kinds.rules.js';
import { eachReplayed } from './each-replayed.js';
import type { Exclusion } from './replay-clock.rules.js';
import type { ReplayPlan } from './replay-plan.js';

/** What would become of the clocks of one kind. */
export interface ReplayCount {
  readonly kind: ClockKind;
  /** Late in fact. */
  late: number;
  /** Late under the trial. */
  wouldBeLate: number;
  /** Late under the trial alone. */
  broken: number;
  /** Late in fact alone. */
  saved: number;
  /** Judged: what the four are shares of. */
  judged: number;
  /** Not judged, by reason. */
  readonly excluded: Record<Exclusion, number>;
}

/** Counts, kind by kind: one pass over the clocks, a batch of them in memory. */
export async function countReplayed(context: CasesContext, plan: ReplayPlan): Promise<ReplayCount[]> {
  const counts = new Map(plan.kinds.map((kind) => [kind, emptyCount(kind)]));
  for await (const { clock, verdict, exclusion } of eachReplayed(context, plan)) {
    const count = counts.get(clock.kind);
    if (!count) continue;
    if (exclusion) {
      count.excluded[exclusion] += 1;
      continue;
    }
    count.judged += 1;
    if (verdict === 'LATE' || verdict === 'SAVED') count.late += 1;
    if (verdict === 'LATE' || verdict === 'BROKEN') count.wouldBeLate += 1;
    if (verdict === 'BROKEN') count.broken += 1;
    if (verdict === 'SAVED') count.saved += 1;
  }
  return [...counts.values()];
}

const emptyCount = (kind: ClockKind): ReplayCount => ({
  ...{ kind, late: 0, wouldBeLate: 0, broken: 0, saved: 0, judged: 0 },
  excluded: { OUT_OF_SCOPE: 0, ORDERED: 0, VOID: 0, LAPSED: 0, UNDECIDED: 0 },
});
