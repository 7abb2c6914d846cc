import type { MatterV1 } from '../../../contracts/matter.js';
import { dayAfter } from '../../../platform/calendar/count-days.rules.js';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { ANY_TERMS, limitFor, type TimeLimit } from '../clock/time-limit.rules.js';
import type { GuidanceKind } from './guidance.rules.js';

/** What a new submission's own circumstances ask of whoever decides on its acceptance. */
export function circumstancesOf(matter: MatterV1, limits: readonly TimeLimit[]): GuidanceKind[] {
  if (matter.event !== 'NEW' || !matter.circumstances) return [];
  return [
    ...(isWithElsewhere(matter, limits) ? (['PRIOR_ACCEPTANCE'] as const) : []),
    ...(matter.circumstances.isLitigation ? (['LITIGATION'] as const) : []),
  ];
}

/**
 * Art. 19: another organ has accepted it, and its term is not over. Counted with the term of Art. 34 and its longest
 * extension, the last day included; without a day told it is taken to run.
 */
function isWithElsewhere({ circumstances, receivedAt }: MatterV1, limits: readonly TimeLimit[]): boolean {
  if (!circumstances?.isAcceptedElsewhere) return false;
  const { acceptedElsewhereOn: since } = circumstances;
  if (since === null) return true;
  const term = limitFor(limits, 'HANDLE', ANY_TERMS, new Date(`${since}T00:00:00+08:00`));
  if (!term) return true;
  return countyDay(new Date(receivedAt)) <= dayAfter(since, term.amount + (term.extensionMax ?? 0));
}
