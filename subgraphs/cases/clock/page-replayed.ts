import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import { isCaseId } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';
import { eachReplayed, type ReplayedClock } from './each-replayed.js';
import type { ReplayPlan } from './replay-plan.js';

/** Clocks for which the trial makes the difference, by keyset. @throws HubError PAGE_TOO_LARGE, CURSOR_INVALID */
export async function pageReplayed(
  context: CasesContext,
  plan: ReplayPlan,
  first: number | null,
  after: string | null,
): Promise<Page<ReplayedClock>> {
  const size = pageSize(first);
  const [last] = after === null ? [] : readCursor(after, 1);
  if (last !== undefined && !isCaseId(last)) throw new HubError('CURSOR_INVALID');
  const found: ReplayedClock[] = [];
  for await (const one of eachReplayed(context, plan, last)) {
    if (one.verdict !== 'BROKEN' && one.verdict !== 'SAVED') continue;
    found.push(one);
    if (found.length > size) break;
  }
  return pageOf(
    found,
    size,
    ({ clock }) => cursorOf([clock.id]),
    (one) => one,
  );
}
