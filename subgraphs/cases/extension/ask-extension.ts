import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import { readReason } from '../case/read-reason.rules.js';
import type { CasesContext } from '../cases-context.js';
import { type ExtendableClock, ExtensionEntity } from './extension.entity.js';
import { requireRoom } from './extension-room.rules.js';
import { pendingExtension } from './pending-extension.js';
import { runningTerm } from './running-term.js';

export interface AskExtension extends MoveTarget {
  readonly clock: ExtendableClock;
  /** In the unit of the time limit. */
  readonly days: number;
  readonly reason: string;
}

/**
 * 申请延期: before the time is over, once, no longer than the rule allows (Art. 34: 30 days). Its head decides.
 *
 * @throws HubError CLOCK_NOT_RUNNING, EXTENSION_REFUSED, EXTENSION_PENDING, BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export async function askExtension(context: CasesContext, input: AskExtension): Promise<CaseRow | null> {
  const { clock, days } = input;
  const reason = readReason(input.reason);
  const almanac = await context.calendar.read();
  return moveCase(context, input, async (moved) => {
    const { tx, case: it, now, actor } = moved;
    const held = heldLead(moved);
    moved.guard('askExtension', { held });
    const { state, max } = await runningTerm(moved, clock, almanac);
    // One that was asked for in an earlier round of handling was never decided.
    await statement(
      tx,
      `update cases.extension set state = 'LAPSED'
        where case_id = $1 and clock = $2 and state = 'ASKED' and asked_at < $3`,
      [it.id, clock, state.startedAt],
    );
    if (await pendingExtension(tx, it.id, clock)) throw new HubError('EXTENSION_PENDING', { clock, article: '34' });
    requireRoom(state, { clock, days, max, now });
    const id = uuidv7();
    const asked = { unitCode: it.leadUnitCode, askedBy: actor, askedAt: now };
    tx.persist(tx.create(ExtensionEntity, { id, caseId: it.id, clock, state: 'ASKED', days, reason, ...asked }));
    moved.make('askExtension', { held, unitCode: it.leadUnitCode, facts: { extensionId: id, clock, days } });
  });
}
