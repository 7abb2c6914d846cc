import { statement } from '../../../platform/database/statement.js';
import type { MovedCase } from '../case/moved-case.js';
import type { ClockKind } from '../clock/clock-kinds.rules.js';
import type { Window } from './objection.rules.js';

/** The windows that an assignment has or had to be objected to or returned. */
export function readWindows(
  { tx, case: { id } }: MovedCase,
  assignmentId: string,
  kinds: readonly ClockKind[],
): Promise<Window[]> {
  return statement(tx, WINDOWS, [id, assignmentId, kinds]);
}

const WINDOWS = `
  select k.due_at as "dueAt", k.stopped_at as "stoppedAt" from cases.clock k
   where k.case_id = $1 and k.subject_id = $2 and k.kind = any ($3::text[])`;
