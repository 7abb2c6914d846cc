import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { claimExemption } from '../acceptance/claim-exemption.js';
import type { Exempting } from '../acceptance/notice-exemption.rules.js';
import { recordDecision } from '../acceptance/record-decision.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { readGuidance } from './guidance-row.js';
import type { ReferralReceiver } from './referral-receivers.rules.js';
import { matterKind, requireWay, WAYS } from './ways.rules.js';

export interface ReferCase extends MoveTarget, Exempting {
  readonly receiver: ReferralReceiver;
  readonly documents: readonly DocumentRef[];
}

/**
 * 诉访分离: what is for court, arbitration, discipline or an administrative procedure is referred there, and the
 * petitioner told where and how (Arts. 22, 28, 31). Which kind of body takes which route stands in rows in force.
 *
 * @throws HubError LEGAL_ROUTE_REQUIRED, LEGAL_ROUTE_UNFITTING, REFERRAL_RECEIVER_UNFITTING, DOCUMENT_REQUIRED,
 * BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what issueDocuments throws
 */
export function referCase(context: CasesContext, input: ReferCase): Promise<CaseRow | null> {
  const { receiver } = input;
  return moveCase(context, input, async (moved) => {
    const { purpose, procedure, category = null, legalRoute = null, leadUnitCode } = moved.case;
    const held = heldLead(moved);
    moved.guard('refer', { held });
    requireWay({ purpose, legalRoute, procedure }, 'refer');
    const day = countyDay(moved.now);
    const guidance = await readGuidance(moved.tx, { purpose, legalRoute, category, day });
    const chosen = guidance.find((row) => row.receiver === receiver);
    if (!chosen) {
      const possible = [...new Set(guidance.map((row) => row.receiver))].join(' ');
      const { article } = WAYS[matterKind({ purpose, legalRoute })];
      throw new HubError('REFERRAL_RECEIVER_UNFITTING', { receiver, possible, article });
    }
    const issued = await issueDocuments(context, moved, input.documents);
    const exempted = await claimExemption(moved, input, issued.length > 0);
    moved.make('refer', {
      held,
      unitCode: leadUnitCode,
      facts: { receiver, legalRoute, exemption: exempted?.exemption ?? null },
      documents: issued.map(({ kind }) => kind),
      isExempt: exempted !== null,
    });
    recordDecision(moved, 'REFERRED', { exempted, guidanceId: chosen.id });
  });
}
