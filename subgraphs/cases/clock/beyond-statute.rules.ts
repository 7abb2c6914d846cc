import { dayAfter } from '../../../platform/calendar/count-days.rules.js';
import { startOfCountyDay } from '../../../platform/calendar/county-day.rules.js';
import type { Day, DayMap } from '../../../platform/calendar/working-day.rules.js';
import { isDuty } from './clock-kinds.rules.js';
import { deadlineOf, type Measure } from './deadline.rules.js';
import type { TimeLimit } from './time-limit.rules.js';

export type Overlay = Measure & Pick<TimeLimit, 'kind' | 'extensionMax' | 'validFrom' | 'validTo'>;

/** Days on which an overlay is held against the law: all that a notice or a weekday is known of, two years at most. */
const TRIED_DAYS = 730;

/**
 * The first day on which a clock started under the overlay would be against the law; null when there is none. A duty may
 * be shorter than the statute makes it, and never longer, its extension neither; a window is as long as the statute
 * gives it. Days that differ in kind are compared by counting both from each day.
 */
export function beyondStatute(days: DayMap, limits: readonly TimeLimit[], overlay: Overlay): Day | null {
  const laws = limits.filter(({ authority, kind }) => authority === 'STATUTE' && kind === overlay.kind);
  let day = overlay.validFrom;
  for (let tried = 0; tried < TRIED_DAYS && (overlay.validTo === null || day <= overlay.validTo); tried += 1) {
    const on = day;
    const law = laws.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
    if (law && isBeyond(days, law, overlay, day)) return day;
    day = dayAfter(day, 1);
  }
  return null;
}

function isBeyond(days: DayMap, law: TimeLimit, overlay: Overlay, day: Day): boolean {
  const lasts = (limit: Measure, extension: number): number =>
    deadlineOf(days, limit, { startedAt: startOfCountyDay(day), extension, pauses: [] }).dueAt.getTime();
  if (!isDuty(overlay.kind)) return lasts(overlay, 0) !== lasts(law, 0);
  if ((overlay.extensionMax ?? 0) > (law.extensionMax ?? 0)) return true;
  return (
    lasts(overlay, 0) > lasts(law, 0) || lasts(overlay, overlay.extensionMax ?? 0) > lasts(law, law.extensionMax ?? 0)
  );
}
