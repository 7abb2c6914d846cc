import { v7 as uuidv7 } from 'uuid';
import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { pastDay } from '../case/given-day.rules.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import { sealWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { isExecutionOwed } from './execution-owed.rules.js';
import { EXECUTION_COLUMNS } from './execution-row.js';

export interface RecordExecution extends MoveTarget {
  readonly doneOn: Day;
  readonly note: string;
  /** Nothing is left to be done. */
  readonly isComplete: boolean;
}

/** Characters. */
const LONGEST_NOTE = 500;

/**
 * 督促执行 (Art. 32): what was done of what a handling opinion supported, any number of times until it is all done.
 *
 * @throws HubError EXECUTION_NOT_OWED, DATE_IN_FUTURE, BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function recordExecution(context: CasesContext, input: RecordExecution): Promise<CaseRow | null> {
  const doneOn = pastDay('doneOn', input.doneOn, context.now());
  const note = givenText('note', input.note, LONGEST_NOTE);
  const { isComplete } = input;
  return moveCase(context, input, async (moved) => {
    const { tx, case: it, now, actor } = moved;
    const held = heldLead(moved);
    moved.guard('recordExecution', { held });
    if (!isExecutionOwed(it)) throw new HubError('EXECUTION_NOT_OWED', { caseId: it.id, article: '32' });
    const id = uuidv7();
    const sealed = sealWords(context.cipher, { table: 'execution', column: 'note_sealed', id }, note);
    await insertRows(tx, 'cases.execution', EXECUTION_COLUMNS, [
      {
        ...{ id, case_id: it.id, done_on: doneOn, is_complete: isComplete, note_sealed: sealed },
        ...{ recorded_at: now, recorded_by: actor },
      },
    ]);
    if (isComplete) it.executedAt = now;
    moved.make('recordExecution', { held, unitCode: it.leadUnitCode, facts: { executionId: id, isComplete } });
  });
}
