import type { Almanac } from '../calendar/working-calendar.js';
import { deadlineOf } from '../clock/deadline.rules.js';
import { type CaseTerms, limitFor } from '../clock/time-limit.rules.js';

/**
 * The last instant at which what opened then can be judged, by the time limit EVALUATE that applied to the case that
 * day. Where none was in force there is no time to judge in.
 */
export function closesAt({ days, limits }: Almanac, terms: CaseTerms, openedAt: Date): Date {
  const limit = limitFor(limits, 'EVALUATE', terms, openedAt);
  return limit ? deadlineOf(days, limit, { startedAt: openedAt, extension: 0, pauses: [] }).dueAt : openedAt;
}
