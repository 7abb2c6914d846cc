import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { matterKind, requireWay } from '../route/ways.rules.js';
import { claimExemption } from './claim-exemption.js';
import type { Exempting } from './notice-exemption.rules.js';
import { recordDecision } from './record-decision.js';

export interface AcceptCase extends MoveTarget, Exempting {
  readonly documents: readonly DocumentRef[];
}

/**
 * 受理: what goes the petition's own way begins its 60 days (Art. 34); suggestions, accusations and duties by another
 * law are accepted without. The petitioner is told in writing, or it is kept why not (Art. 23).
 *
 * @throws HubError LEGAL_ROUTE_REQUIRED, LEGAL_ROUTE_UNFITTING, DOCUMENT_REQUIRED, NOTICE_EXEMPTION_UNFITTING, BAD_USER_INPUT, FORBIDDEN,
 * CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what issueDocuments throws
 */
export function acceptCase(context: CasesContext, input: AcceptCase): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    const it = moved.case;
    const held = heldLead(moved);
    const kind = matterKind({ purpose: it.purpose, legalRoute: it.legalRoute ?? null });
    const move = kind === 'PETITION' || kind === 'UNCLASSIFIED' ? 'accept' : 'acceptOther';
    moved.guard(move, { held });
    requireWay({ ...it, legalRoute: it.legalRoute ?? null }, move);
    const issued = await issueDocuments(context, moved, input.documents);
    const exempted = await claimExemption(moved, input, issued.length > 0);
    moved.make(move, {
      held,
      unitCode: it.leadUnitCode,
      facts: { kind, exemption: exempted?.exemption ?? null },
      documents: issued.map((each) => each.kind),
      isExempt: exempted !== null,
    });
    recordDecision(moved, 'ACCEPTED', { exempted });
  });
}
