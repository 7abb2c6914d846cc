import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { answerFounder } from '../join/answer-founder.js';
import { requireWay } from '../route/ways.rules.js';
import { outcomeOf } from './answer-outcome.rules.js';
import type { CaseRow } from './case-row.js';
import { type MoveTarget, moveCase } from './move-case.js';

export interface AnswerCase extends MoveTarget {
  readonly documents: readonly DocumentRef[];
}

/**
 * 答复 by letter: on the spot, to a suggestion with what became of it (Art. 29), or by the simple procedure. What goes the
 * petition's own way by the ordinary procedure is answered by an opinion.
 *
 * @throws HubError DOCUMENT_REQUIRED, LEGAL_ROUTE_UNFITTING, ADOPTION_REQUIRED, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what issueDocuments throws
 */
export function replyCase(context: CasesContext, input: AnswerCase): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    const it = moved.case;
    const held = heldLead(moved);
    moved.guard('reply', { held });
    requireWay({ ...it, legalRoute: it.legalRoute ?? null }, 'reply');
    const issued = await issueDocuments(context, moved, input.documents);
    const isSuggestion = it.purpose === 'SUGGESTION';
    const letter = issued.find(({ kind }) => kind === 'REPLY_LETTER');
    const outcome = isSuggestion ? outcomeOf(letter?.facts.adoption) : null;
    const documents = issued.map(({ kind }) => kind);
    moved.make('reply', { held, unitCode: it.leadUnitCode, facts: { outcome }, documents });
    if (isSuggestion && outcome === null) throw new HubError('ADOPTION_REQUIRED', { article: '29' });
    it.answerOutcome = outcome;
    await answerFounder(moved);
  });
}
