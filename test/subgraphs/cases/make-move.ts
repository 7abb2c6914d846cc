import type { Viewer } from '../../../platform/identity/viewer.js';
import { heldLead } from '../../../subgraphs/cases/assignment/find-assignment.js';
import type { CaseMove } from '../../../subgraphs/cases/case/case-moves.rules.js';
import { moveCase } from '../../../subgraphs/cases/case/move-case.js';
import type { MoveSubject } from '../../../subgraphs/cases/case/moved-case.js';
import type { CasesContext } from '../../../subgraphs/cases/cases-context.js';
import { type DocumentRef, type Issued, issueDocuments } from '../../../subgraphs/cases/document/issue-documents.js';
import type { CasesDesk } from './open-cases-desk.js';

/** A move by the table, with its documents, made as a use case makes it: for what a test only passes through. */
export async function makeMove(
  desk: CasesDesk,
  viewer: Viewer,
  caseId: string,
  move: CaseMove,
  refs: readonly DocumentRef[] = [],
  subject: Partial<MoveSubject> = {},
): Promise<Issued[]> {
  const context = desk.cases.contextOf({ viewer, requestId: 'test', client: 'test' }) as CasesContext;
  const [row] = await desk.sql<{ version: number }>('select version from cases.case where id = $1', [caseId]);
  let issued: Issued[] = [];
  await moveCase(context, { caseId, version: row?.version ?? 0 }, async (moved) => {
    issued = await issueDocuments(context, moved, refs);
    const documents = issued.map(({ kind }) => kind);
    const about = { held: heldLead(moved), unitCode: moved.case.leadUnitCode, facts: {}, documents };
    moved.make(move, { ...about, ...subject });
  });
  return issued;
}
