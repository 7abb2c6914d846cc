import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import { CASE_MOVES, type CaseMove, rowOf } from '../case/case-moves.rules.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { DocumentKind } from './document-kinds.rules.js';
import { type DocumentRef, issueDocuments } from './issue-documents.js';

export interface IssueAlone extends MoveTarget {
  readonly documents: readonly DocumentRef[];
}

/**
 * 出具 without any other move: receipts, and to further petitioners of the case what a move has issued before. The
 * first that a move of the table asks for is issued with that move, or the case would be told of and not moved.
 *
 * @throws HubError DOCUMENT_COMES_WITH_MOVE, and what `issueDocuments` throws
 */
export function issueAlone(context: CasesContext, input: IssueAlone): Promise<CaseRow | null> {
  if (input.documents.length === 0) throw new HubError('BAD_USER_INPUT', { field: 'documents' });
  return moveCase(context, input, async (moved) => {
    moved.guard('issueDocument', { held: heldLead(moved) });
    const before = await kindsIssued(moved);
    for (const { documentId, kind, number } of await issueDocuments(context, moved, input.documents)) {
      if (!before.includes(kind)) refuseOfMove(kind);
      tell(moved, { documentId, kind, number });
    }
  });
}

function tell(moved: MovedCase, facts: { documentId: string; kind: DocumentKind; number: string }): void {
  moved.make('issueDocument', { held: heldLead(moved), unitCode: moved.case.leadUnitCode, facts });
}

async function kindsIssued({ tx, case: it }: MovedCase): Promise<DocumentKind[]> {
  const rows = await statement<{ kind: DocumentKind }>(
    tx,
    'select distinct d.kind from cases.document d where d.case_id = $1 and d.issued_at is not null',
    [it.id],
  );
  return rows.map(({ kind }) => kind);
}

/** @throws HubError DOCUMENT_COMES_WITH_MOVE */
function refuseOfMove(kind: DocumentKind): void {
  const moves = (Object.keys(CASE_MOVES) as CaseMove[]).filter((move) => rowOf(move).documents?.includes(kind));
  if (moves.length > 0) throw new HubError('DOCUMENT_COMES_WITH_MOVE', { kind, moves: moves.join(', ') });
}
