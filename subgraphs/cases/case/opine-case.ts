import { heldLead } from '../assignment/find-assignment.js';
import type { CasesContext } from '../cases-context.js';
import { issueDocuments } from '../document/issue-documents.js';
import { answerFounder } from '../join/answer-founder.js';
import { requireWay } from '../route/ways.rules.js';
import { outcomeOf } from './answer-outcome.rules.js';
import type { CaseRow } from './case-row.js';
import { moveCase } from './move-case.js';
import type { AnswerCase } from './reply-case.js';

/**
 * 出具信访处理意见书: the petition's own way ends with an opinion that somebody else has approved; whether it supports the
 * request is the outcome (Art. 32).
 *
 * @throws HubError DOCUMENT_REQUIRED, LEGAL_ROUTE_REQUIRED, LEGAL_ROUTE_UNFITTING, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what issueDocuments throws
 */
export function opineCase(context: CasesContext, input: AnswerCase): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    const it = moved.case;
    const held = heldLead(moved);
    moved.guard('opine', { held });
    requireWay({ ...it, legalRoute: it.legalRoute ?? null }, 'opine');
    const issued = await issueDocuments(context, moved, input.documents);
    const outcome = outcomeOf(issued.find(({ kind }) => kind === 'HANDLING_OPINION')?.facts.outcome);
    const documents = issued.map(({ kind }) => kind);
    moved.make('opine', { held, unitCode: it.leadUnitCode, facts: { outcome }, documents });
    it.answerOutcome = outcome;
    it.executedAt = null;
    await answerFounder(moved);
  });
}
