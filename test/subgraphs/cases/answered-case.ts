import { aMatter } from './a-matter.js';
import { moveNow } from './ask-case.js';
import { approved, drafted } from './documents.js';
import { makeMove } from './make-move.js';
import { handOf, move, seen } from './moves.js';
import { aViewer, type CasesDesk, OFFICER } from './open-cases-desk.js';

/** Of the station ZJJ-1, with the roads bureau helping; above it stands ZJJ, and above that the petition bureau. */
export const HANDLER = aViewer('department', 'ZJJ-1');
export const HANDLER_HEAD = aViewer('head', 'ZJJ-1');
export const REVIEWER = aViewer('department', 'ZJJ');
export const REVIEWER_HEAD = aViewer('head', 'ZJJ');
export const RECHECKER = aViewer('officer', 'XFJ');
export const RECHECKER_HEAD = { ...aViewer('head', 'XFJ'), subject: 'head-of-bureau' };

/** An appeal on the petition procedure, answered by a handling opinion at the desk's time; the opinion not delivered. */
export async function answeredCase(
  desk: CasesDesk,
  matter = aMatter({ category: 'BOTH', receivedAt: desk.clock.toISOString() }),
  own: Record<string, string> = {},
): Promise<{ id: string; submissionId: string; opinionId: string }> {
  await desk.cases.register(desk.ports.bring(matter));
  const id = desk.ports.links.get(matter.submissionId)?.caseId ?? '';
  const it = await seen(desk, OFFICER, id);
  if (!it) throw new Error('not registered');
  await move(desk, HANDLER, 'signAssignment', it, { assignmentId: handOf(it, 'ZJJ-1') });
  await desk.sql(`update cases.case set legal_route = 'PETITION' where id = $1`, [id]);
  await makeMove(desk, HANDLER, id, 'accept', [], { isExempt: true });
  const opinionId = await opine(desk, id, own);
  return { id, submissionId: matter.submissionId, opinionId };
}

/** A handling opinion, approved and issued. */
export async function opine(desk: CasesDesk, id: string, own: Record<string, string> = {}): Promise<string> {
  const draft = await drafted(desk, HANDLER, id, 'HANDLING_OPINION', own);
  const { id: documentId } = await approved(desk, HANDLER_HEAD, draft);
  await makeMove(desk, HANDLER, id, 'opine', [{ documentId }]);
  return documentId;
}

/** The petitioner has it, from the desk's time on. */
export async function delivered(desk: CasesDesk, id: string, documentId: string): Promise<void> {
  const input = { documentId, method: 'IN_PERSON', deliveredAt: desk.clock.toISOString(), proof: '签收单' };
  const codes = await moveNow(desk, OFFICER, 'recordDelivery', id, input);
  if (codes.length > 0) throw new Error(codes.join());
}
