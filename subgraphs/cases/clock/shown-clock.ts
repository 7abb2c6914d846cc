import { CLOCKS, type ClockKind } from './clock-kinds.rules.js';
import { CLOCK_STATE, clockState, type StoredClock } from './clock-row.js';
import { isOverdue, type Pause } from './deadline.rules.js';
import { type ClockLevel, type ClockState, levelAt, pausedSince } from './running-clock.rules.js';

/** A clock as the graph shows it at one instant. */
export interface ClockRow extends Pick<ClockState, 'id' | 'caseId' | 'subjectId' | 'policyId'> {
  readonly kind: ClockKind;
  readonly nature: 'DUTY' | 'WINDOW';
  readonly article: string | null;
  readonly source: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly level: ClockLevel;
  readonly pausedAt: Date | null;
  readonly pauses: readonly Pause[];
  readonly extension: { readonly amount: number; readonly approvedBy: string; readonly approvedAt: Date } | null;
  readonly stoppedAt: Date | null;
  readonly stopReason: ClockState['stopReason'];
  readonly breachedAt: Date | null;
  readonly overdue: boolean;
}

/** A row of `CLOCKS_OF_CASES`. */
export type StoredClockRow = StoredClock & Pick<ClockRow, 'breachedAt' | 'source'>;

export const CLOCKS_OF_CASES = `
  select ${CLOCK_STATE}, k.breached_at as "breachedAt", coalesce(p.source, '信访工作条例 第二十二条，期限依交办') as source
    from cases.clock k left join cases.time_limit_policy p on p.id = k.policy_id
   where k.case_id = any ($1::uuid[]) order by k.started_at, k.id`;

export function shownClock(stored: StoredClockRow, now: Date): ClockRow {
  const { breachedAt, source } = stored;
  const clock = clockState(stored);
  const { id, caseId, subjectId, policyId, kind, startedAt, dueAt, provisional, pauses, stoppedAt, stopReason } = clock;
  const { nature, article } = CLOCKS[kind];
  const pausedAt = pausedSince(clock);
  const { extension: amount, extendedAt: approvedAt, extendedBy: approvedBy } = clock;
  return {
    ...{ id, caseId, subjectId, policyId, kind, nature, article, source, startedAt, dueAt, provisional },
    level: levelAt(clock, now),
    ...{ pausedAt, pauses, stoppedAt, stopReason, breachedAt },
    extension: approvedAt && approvedBy ? { amount, approvedBy, approvedAt } : null,
    overdue: nature === 'DUTY' && isOverdue({ dueAt, stoppedAt, pausedAt }, now),
  };
}
