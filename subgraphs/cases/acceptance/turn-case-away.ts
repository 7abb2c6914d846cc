import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { requireStated } from '../document/require-stated.rules.js';
import { claimExemption } from './claim-exemption.js';
import { type GroundRow, readGrounds } from './ground-row.js';
import type { Exempting } from './notice-exemption.rules.js';
import { requirePriorCase } from './prior-case.js';
import { recordDecision } from './record-decision.js';

export interface TurnCaseAway extends MoveTarget, Exempting {
  /** Code of a ground in force. */
  readonly ground: string;
  /** The case that was accepted before, or has come to its end, where the hub knows it. */
  readonly priorCaseId: string | null;
  readonly documents: readonly DocumentRef[];
}

/**
 * 不予受理: on a ground in force, which the notice states. A unit that turns its own matter away breaks Art. 44(2): the
 * bureau sees what was turned away, and may overrule it.
 *
 * @throws HubError NOT_ACCEPTED_GROUND_UNKNOWN, PRIOR_CASE_UNFITTING, DOCUMENT_REQUIRED, NOTICE_EXEMPTION_UNFITTING, DOCUMENT_SAYS_OTHERWISE,
 * BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what issueDocuments throws
 */
export function turnCaseAway(context: CasesContext, input: TurnCaseAway): Promise<CaseRow | null> {
  const { caseId, priorCaseId } = input;
  return moveCase(context, input, async (moved) => {
    const it = moved.case;
    const held = heldLead(moved);
    moved.guard('notAccept', { held });
    const ground = groundOf(await readGrounds(moved.tx, countyDay(moved.now)), input.ground, it.channel ?? null);
    if (priorCaseId !== null) await requirePriorCase(context, caseId, priorCaseId, ground);
    const issued = await issueDocuments(context, moved, input.documents);
    const exempted = await claimExemption(moved, input, issued.length > 0);
    requireStated(issued, { kind: 'NOT_ACCEPTED_NOTICE', part: 'ground', value: ground.noticeGround });
    moved.make('notAccept', {
      held,
      unitCode: it.leadUnitCode,
      facts: { ground: ground.code, priorCaseId, exemption: exempted?.exemption ?? null },
      documents: issued.map(({ kind }) => kind),
      isExempt: exempted !== null,
    });
    recordDecision(moved, 'NOT_ACCEPTED', { exempted, groundId: ground.id, priorCaseId });
  });
}

function groundOf(inForce: readonly GroundRow[], code: string, channel: string | null): GroundRow {
  const fitting = inForce.filter((ground) => ground.channel === null || ground.channel === channel);
  const found = fitting.find((ground) => ground.code === code);
  if (found) return found;
  // What is no code of ours is the caller's own text: it is not repeated.
  const possible = fitting.map((ground) => ground.code).join(' ');
  throw new HubError('NOT_ACCEPTED_GROUND_UNKNOWN', { possible, article: '19(3)、23、36(3)' });
}
