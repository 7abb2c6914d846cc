import type { Page } from '../../../platform/graphql/connection.js';
import type { CasesContext } from '../cases-context.js';
import { countReplayed } from './count-replayed.js';
import type { ReplayedClock } from './each-replayed.js';
import { pageReplayed } from './page-replayed.js';
import type { ReplayCountType, ReplayedClockType } from './replay.type.js';
import { EXCLUSIONS } from './replay-clock.rules.js';
import type { ReplayPlan } from './replay-plan.js';

/** The counts of a replay as the graph shows them. */
export async function showCounts(context: CasesContext, plan: ReplayPlan): Promise<ReplayCountType[]> {
  const counts = await countReplayed(context, plan);
  return counts.map(({ excluded, ...count }) => ({
    ...count,
    excluded: EXCLUSIONS.map((reason) => ({ reason, count: excluded[reason] })),
  }));
}

/** A page of the clocks for which it makes a difference. @throws HubError PAGE_TOO_LARGE, CURSOR_INVALID */
export async function showReplayed(
  context: CasesContext,
  plan: ReplayPlan,
  first: number | null,
  after: string | null,
): Promise<Page<ReplayedClockType>> {
  const { nodes, pageInfo } = await pageReplayed(context, plan, first, after);
  return { nodes: nodes.map(shownReplayed), pageInfo };
}

function shownReplayed({ clock, verdict, trialDueAt }: ReplayedClock): ReplayedClockType {
  const { id: clockId, caseId, kind, startedAt, dueAt, stoppedAt } = clock;
  const outcome = verdict === 'SAVED' ? 'SAVED' : 'BROKEN';
  return { clockId, caseId, kind, outcome, startedAt, dueAt, trialDueAt, stoppedAt };
}
