import type { CasePlacingV1, CasesPort, PlacingsQueryV1 } from '../../../contracts/ports.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Atlas } from '../atlas/atlas.js';
import { questionOfCase } from './question-of-case.rules.js';
import type { Organisation } from './route-question.rules.js';
import { count, noCounts, type TrialCounts, type Verdict, verdictOf } from './trial.rules.js';

/** Cases a page of the port; all that is in memory at a time, beside the answer. */
const PAGE = 1_000;
/** A county's letters of some years. */
const MOST_CASES = 100_000;

export interface Judging {
  /** The organisation with the rules as they would be. */
  readonly tried: Organisation;
  /** Instants: from the first on, before the second. */
  readonly period: { readonly from: string; readonly to: string };
  readonly viewer: PlacingsQueryV1['viewer'];
  /** Changes are listed from behind this case on; null: from the first. */
  readonly afterCaseId: string | null;
  /** Changes to list. */
  readonly most: number;
}

export interface Judged {
  readonly counts: TrialCounts;
  readonly changes: readonly { readonly placing: CasePlacingV1; readonly verdict: Verdict }[];
}

/** @throws HubError CURSOR_INVALID when the case has no change any more, BAD_USER_INPUT for more cases than are judged at once */
export async function judgeCases(
  cases: CasesPort,
  atlas: Atlas,
  { tried, period, viewer, afterCaseId, most }: Judging,
): Promise<Judged> {
  const counts = noCounts();
  const changes: Judged['changes'][number][] = [];
  let isListing = afterCaseId === null;
  for (let after: string | null = null; ; ) {
    const page = await cases.placings({ ...period, after, limit: PAGE, caseIds: null, viewer });
    for (const placing of page.items) {
      const verdict = verdictOf(atlas, tried, questionOfCase(atlas, placing));
      count(counts, verdict);
      if (verdict.changed === null) continue;
      if (isListing && changes.length < most) changes.push({ placing, verdict });
      isListing ||= placing.caseId === afterCaseId;
    }
    if (page.next === null) break;
    if (counts.lookedAt >= MOST_CASES) throw new HubError('BAD_USER_INPUT', { field: 'to', limit: MOST_CASES });
    after = page.next;
  }
  if (!isListing) throw new HubError('CURSOR_INVALID');
  return { counts, changes };
}
