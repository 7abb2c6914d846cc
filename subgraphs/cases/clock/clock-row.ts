import type { Columns } from '../insert-rows.js';
import type { Pause } from './deadline.rules.js';
import { type ClockState, nextInstant, pausedSince } from './running-clock.rules.js';

/** What a clock begins with; the other columns have their defaults. */
export type ClockInsertRow = ReturnType<typeof clockInsertRow>;

export const CLOCK_COLUMNS: Columns<ClockInsertRow> = {
  id: 'uuid',
  case_id: 'uuid',
  kind: 'text',
  subject_id: 'uuid',
  policy_id: 'text',
  ordered_day: 'date',
  started_at: 'timestamptz',
  due_at: 'timestamptz',
  provisional: 'boolean',
  yellow_at: 'timestamptz',
  orange_at: 'timestamptz',
  next_at: 'timestamptz',
  stopped_at: 'timestamptz',
  stop_reason: 'text',
};

export function clockInsertRow(clock: ClockState) {
  return {
    id: clock.id,
    case_id: clock.caseId,
    kind: clock.kind,
    subject_id: clock.subjectId,
    policy_id: clock.policyId,
    ordered_day: clock.orderedDay,
    started_at: clock.startedAt,
    due_at: clock.dueAt,
    provisional: clock.provisional,
    yellow_at: clock.yellowAt,
    orange_at: clock.orangeAt,
    next_at: nextInstant(clock),
    stopped_at: clock.stoppedAt,
    stop_reason: clock.stopReason,
  };
}

/** What orders and a new calendar change of a clock. */
export function clockUpdateRow(clock: ClockState) {
  return {
    id: clock.id,
    subject_id: clock.subjectId,
    due_at: clock.dueAt,
    provisional: clock.provisional,
    yellow_at: clock.yellowAt,
    orange_at: clock.orangeAt,
    next_at: nextInstant(clock),
    extension: clock.extension,
    extended_at: clock.extendedAt,
    extended_by: clock.extendedBy,
    pauses: clock.pauses,
    paused_at: pausedSince(clock),
    told: clock.told,
    stopped_at: clock.stoppedAt,
    stop_reason: clock.stopReason,
  };
}

const UPDATE_COLUMNS: Columns<ReturnType<typeof clockUpdateRow>> = {
  id: 'uuid',
  subject_id: 'uuid',
  due_at: 'timestamptz',
  provisional: 'boolean',
  yellow_at: 'timestamptz',
  orange_at: 'timestamptz',
  next_at: 'timestamptz',
  extension: 'int',
  extended_at: 'timestamptz',
  extended_by: 'text',
  pauses: 'jsonb',
  paused_at: 'timestamptz',
  told: 'text',
  stopped_at: 'timestamptz',
  stop_reason: 'text',
};

const written = Object.keys(UPDATE_COLUMNS).filter((name) => name !== 'id');
const typed = Object.entries<string>(UPDATE_COLUMNS).map(([name, type]) => `${name} ${type}`);

/** Writes rows of `clockUpdateRow`, given as one JSON text. */
export const UPDATE_CLOCKS = `
  update cases.clock k set ${written.map((name) => `${name} = row.${name}`).join(', ')}
    from json_to_recordset($1::json) as row (${typed.join(', ')}) where k.id = row.id`;

/** Columns of `cases.clock k` as a `StoredClock`. */
export const CLOCK_STATE = `
  k.id, k.case_id as "caseId", k.kind, k.subject_id as "subjectId", k.policy_id as "policyId",
  k.ordered_day::text as "orderedDay", k.started_at as "startedAt", k.due_at as "dueAt", k.provisional,
  k.yellow_at as "yellowAt", k.orange_at as "orangeAt", k.extension, k.extended_at as "extendedAt",
  k.extended_by as "extendedBy", k.pauses, k.told, k.stopped_at as "stoppedAt", k.stop_reason as "stopReason"`;

/** As the server gives it: what stands in JSON has its instants as texts. */
export type StoredClock = Omit<ClockState, 'pauses'> & { readonly pauses: readonly StoredPause[] };

type StoredPause = Pick<Pause, 'reason'> & { readonly from: string; readonly to: string | null };

export const clockState = (stored: StoredClock): ClockState => ({ ...stored, pauses: stored.pauses.map(pauseOf) });

export const pauseOf = ({ reason, from, to }: StoredPause): Pause => ({
  reason,
  from: new Date(from),
  to: to === null ? null : new Date(to),
});
