import { HubError } from '../../../platform/errors/hub-error.js';
import { claimExemption } from '../acceptance/claim-exemption.js';
import type { Exempting } from '../acceptance/notice-exemption.rules.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import { readReason } from '../case/read-reason.rules.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { requireStated } from '../document/require-stated.rules.js';
import type { ExtendableClock, Extension } from './extension.entity.js';
import { requireRoom } from './extension-room.rules.js';
import { pendingExtension } from './pending-extension.js';
import { runningTerm } from './running-term.js';

export interface GrantExtension extends MoveTarget, Exempting {
  readonly clock: ExtendableClock;
  readonly documents: readonly DocumentRef[];
}

export interface RefuseExtension extends MoveTarget {
  readonly clock: ExtendableClock;
  readonly reason: string;
}

/**
 * 批准延期: by the head of the unit, who is not the one that asked; the petitioner is told the reason and the new day
 * (Art. 34). Of a work order the platform is told instead.
 *
 * @throws HubError EXTENSION_NOT_ASKED, APPROVER_IS_HANDLER, EXTENSION_REFUSED, DOCUMENT_REQUIRED,
 * DOCUMENT_SAYS_OTHERWISE, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what
 * issueDocuments throws
 */
export async function grantExtension(context: CasesContext, input: GrantExtension): Promise<CaseRow | null> {
  const { clock } = input;
  const move = clock === 'HANDLE' ? 'grantExtension' : 'grantOrderExtension';
  const almanac = await context.calendar.read();
  return moveCase(context, input, async (moved) => {
    const { case: it, now, actor } = moved;
    const held = heldLead(moved);
    moved.guard(move, { held });
    const asked = await decidable(moved, clock);
    const { state, max, endsOn } = await runningTerm(moved, clock, almanac);
    const { days } = asked;
    requireRoom(state, { clock, days, max, now });
    const issued = await issueDocuments(context, moved, input.documents);
    const exempted = await claimExemption(moved, input, issued.length > 0);
    requireStated(issued, { kind: 'EXTENSION_NOTICE', part: 'newDueOn', value: endsOn(days) });
    moved.make(move, {
      held,
      unitCode: it.leadUnitCode,
      facts: { extensionId: asked.id, clock, days, decision: 'GRANTED', exemption: exempted?.exemption ?? null },
      documents: issued.map(({ kind }) => kind),
      isExempt: exempted !== null,
      extension: { days, approvedBy: actor },
    });
    decide(asked, moved, 'GRANTED', exempted?.exemptionReason ?? null);
  });
}

/**
 * 不批准延期, with the reason.
 *
 * @throws HubError EXTENSION_NOT_ASKED, APPROVER_IS_HANDLER, BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function refuseExtension(context: CasesContext, input: RefuseExtension): Promise<CaseRow | null> {
  const { clock } = input;
  const reason = readReason(input.reason);
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('refuseExtension', { held });
    const asked = await decidable(moved, clock);
    const facts = { extensionId: asked.id, clock, decision: 'REFUSED' };
    moved.make('refuseExtension', { held, unitCode: moved.case.leadUnitCode, facts });
    decide(asked, moved, 'REFUSED', reason);
  });
}

async function decidable({ tx, case: it, actor }: MovedCase, clock: ExtendableClock): Promise<Extension> {
  const asked = await pendingExtension(tx, it.id, clock);
  if (!asked) throw new HubError('EXTENSION_NOT_ASKED', { clock, possible: 'askExtension', article: '34' });
  if (asked.askedBy === actor) throw new HubError('APPROVER_IS_HANDLER', { clock, article: '34' });
  return asked;
}

function decide(
  asked: Extension,
  { actor, now }: MovedCase,
  state: 'GRANTED' | 'REFUSED',
  reason: string | null,
): void {
  Object.assign(asked, { state, decidedBy: actor, decidedAt: now, decisionReason: reason });
}
