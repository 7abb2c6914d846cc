import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { CLOCK_KINDS, CLOCKS, type ClockKind } from './clock-kinds.rules.js';

/** Why a clock stands still. */
export const PAUSE_REASONS = [
  /** 听证: its time is not counted (Art. 36). */
  'HEARING',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What a move wants of one clock. Nothing else starts, stops or moves one. */
export type ClockOrder = {
  readonly caseId: string;
  readonly kind: ClockKind;
  /** The assignment or review it hangs on; null for the case. */
  readonly subjectId: string | null;
  readonly at: Date;
} & (
  | {
      readonly op: 'START';
      /** The last day, where it was ordered and not counted (ASSIGN_REPORT). */
      readonly dueOn?: Day;
    }
  /** Done, in time or late. A window that has closed stays closed. */
  | { readonly op: 'STOP' }
  /** No longer owed: taken back, merged, withdrawn. */
  | { readonly op: 'VOID' }
  /** One that is past its end does not stand still: nothing makes it on time again. */
  | { readonly op: 'PAUSE'; readonly reason: PauseReason }
  | { readonly op: 'RESUME' }
  /** `days` in the unit of its policy, counted with the base from the start. Once. */
  | { readonly op: 'EXTEND'; readonly days: number; readonly approvedBy: string }
  /** Runs on with the assignment that came after the one it hung on (Art. 24). */
  | { readonly op: 'HAND_ON'; readonly toSubjectId: string }
);

export type StartOrder = Extract<ClockOrder, { op: 'START' }>;

/** What of a move's row in the table is about clocks. */
export interface ClockColumns {
  readonly starts?: readonly ClockKind[];
  readonly stops?: readonly ClockKind[];
  readonly voids?: readonly ClockKind[] | 'rest';
  readonly pauses?: readonly ClockKind[];
  readonly resumes?: readonly ClockKind[];
  readonly extends?: readonly ClockKind[];
}

/** What a move is made on, as far as clocks ask. */
export interface ClockTarget {
  readonly caseId: string;
  readonly at: Date;
  /** Assignments whose clocks the move means: the one it is about, or all in hand where it is about the whole case. */
  readonly assignmentIds: readonly string[];
  readonly reviewId?: string | undefined;
  readonly extension?: { readonly days: number; readonly approvedBy: string } | undefined;
}

/** The orders a move gives, by its row. One that finds nothing running changes nothing. */
export function ordersOfMove(row: ClockColumns, target: ClockTarget): ClockOrder[] {
  const { starts = [], stops = [], voids = [], pauses = [], resumes = [], extends: extended = [] } = row;
  const { extension } = target;
  const named = new Set([...starts, ...stops]);
  const voided = voids === 'rest' ? CLOCK_KINDS.filter((kind) => !named.has(kind)) : voids;
  const each = <Op extends object>(kinds: readonly ClockKind[], op: Op) =>
    kinds.flatMap((kind) =>
      subjectsOf(kind, target).map((subjectId) => ({ caseId: target.caseId, at: target.at, kind, subjectId, ...op })),
    );
  return [
    ...each(stops, { op: 'STOP' as const }),
    ...each(voided, { op: 'VOID' as const }),
    ...each(pauses, { op: 'PAUSE' as const, reason: 'HEARING' as const }),
    ...each(resumes, { op: 'RESUME' as const }),
    ...(extension ? each(extended, { op: 'EXTEND' as const, ...extension }) : []),
    ...each(starts, { op: 'START' as const }),
  ];
}

function subjectsOf(kind: ClockKind, { assignmentIds, reviewId }: ClockTarget): readonly (string | null)[] {
  const { scope } = CLOCKS[kind];
  if (scope === 'CASE') return [null];
  if (scope === 'ASSIGNMENT') return assignmentIds;
  return reviewId === undefined ? [] : [reviewId];
}
