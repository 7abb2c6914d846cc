import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { isHeld } from '../assignment/assignment.entity.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { reviewersOf } from '../review/reviewers-of.js';
import { addressedSubmission } from './addressed-submission.js';
import { allocateNumbers } from './allocate-numbers.js';
import type { Document } from './document.entity.js';
import { openContent, sealContent } from './document-content.js';
import { writingUnit } from './document-hands.js';
import type { DocumentKind } from './document-kinds.rules.js';
import { type DocumentParts, type GivenPart, plainFacts, readParts, requireComplete } from './document-parts.rules.js';
import { requireDocumentState } from './document-state.rules.js';
import type { DocumentTemplate } from './document-template.rules.js';
import { lockOwnDocument } from './find-document.js';
import { templateInForce, templateOf } from './read-templates.js';
import { writeDocument } from './write-document.js';

/** A document that a move issues: a draft by its id, or one written with the move, of a kind without approval. */
export interface DocumentRef {
  readonly documentId?: string | null;
  readonly kind?: DocumentKind | null;
  readonly parts?: readonly GivenPart[] | null;
  /** Whose petitioner it is written to; left out, the only one of the case. Of a draft it stays as drafted. */
  readonly submissionId?: string | null;
}

export interface Issued {
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** 文号 */
  readonly number: string;
  /** Its choices and days by their keys, e.g. `outcome`; no words of anybody. */
  readonly facts: DocumentParts;
}

/** What one move may issue. */
const MOST_DOCUMENTS = 10;

/**
 * Issues documents in a move's transaction: complete, approved where their kind wants it, numbered in their order.
 * Nothing is issued unless all are.
 *
 * @throws HubError BAD_USER_INPUT, DOCUMENT_NOT_FOUND (also of another case), DOCUMENT_STATE_REFUSED,
 * DOCUMENT_APPROVAL_NEEDED, APPROVER_IS_DRAFTER, DOCUMENT_PART_MISSING, DOCUMENT_PART_INVALID,
 * DOCUMENT_TEMPLATE_NOT_IN_FORCE, DOCUMENT_SERIES_MISSING
 */
export async function issueDocuments(
  context: CasesContext,
  moved: MovedCase,
  refs: readonly DocumentRef[],
): Promise<Issued[]> {
  if (refs.length === 0) return [];
  const named = refs.flatMap(({ documentId }) => documentId ?? []);
  const isTooMany = refs.length > MOST_DOCUMENTS || new Set(named).size < named.length;
  if (isTooMany) throw new HubError('BAD_USER_INPUT', { field: 'documents' });

  const issuing: Issuing[] = [];
  for (const ref of refs) issuing.push(await issuingOf(context, moved, ref));
  const { tx, now, actor } = moved;
  const numbers = await allocateNumbers(
    tx,
    issuing.map(({ document }) => document),
    now,
  );
  const { caseNo, title: caseTitle, receivedAt } = moved.case;
  const stated = { caseNo, caseTitle, receivedOn: countyDay(receivedAt) };
  const unitNames = await context.unitNames(issuing.map(({ document }) => document.unitCode));
  return issuing.map(({ document, parts, facts }, at) => {
    const number = numbers[at] ?? '';
    document.content = sealContent(context.cipher, document.id, { parts, facts: stated });
    document.unitName = unitNames[document.unitCode] ?? document.unitCode;
    Object.assign(document, { state: 'ISSUED', number, issuedBy: actor, issuedAt: now });
    return { documentId: document.id, kind: document.kind, number, facts };
  });
}

interface Issuing {
  readonly document: Document;
  readonly parts: DocumentParts;
  readonly facts: DocumentParts;
}

async function issuingOf(context: CasesContext, moved: MovedCase, ref: DocumentRef): Promise<Issuing> {
  const { documentId, kind, parts } = ref;
  if (documentId && !kind && !parts) return drafted(context, moved, documentId);
  if (kind && !documentId) return written(context, moved, kind, ref);
  throw new HubError('BAD_USER_INPUT', { field: 'documents' });
}

async function drafted({ cipher }: CasesContext, moved: MovedCase, id: string): Promise<Issuing> {
  const { tx, now } = moved;
  const document = await lockOwnDocument(moved, id);
  requireDocumentState(id, document.state, 'issue');
  const template = await templateOf(tx, document.templateId);
  requireInForce(template, countyDay(now));
  if (template.needsApproval) requireApproval(document, template);
  const { parts } = openContent(cipher, document);
  requireComplete(template, parts);
  return { document, parts, facts: plainFacts(template, parts) };
}

async function written(
  context: CasesContext,
  { tx, case: it, assignments, now, actor }: MovedCase,
  kind: DocumentKind,
  { parts: given, submissionId: named }: DocumentRef,
): Promise<Issuing> {
  const today = countyDay(now);
  const template = await templateInForce(tx, kind, today);
  if (template.needsApproval) throw new HubError('DOCUMENT_APPROVAL_NEEDED', { kind, article: template.article });
  const parts = readParts(template, given ?? [], today);
  requireComplete(template, parts);
  const holders = assignments.filter(isHeld).map(({ unitCode }) => unitCode);
  // Who may make the move was asked by the table of moves.
  const held = { holders, reviewers: await reviewersOf(tx, it), bureauCode: it.catchAllUnitCode };
  const unitCode = (await writingUnit(context, held)) ?? it.catchAllUnitCode;
  const submissionId = await addressedSubmission(tx, it.id, named);
  const made = { caseId: it.id, template, unitCode, submissionId, parts, by: actor, at: now };
  const document = writeDocument(tx, context.cipher, made);
  return { document, parts, facts: plainFacts(template, parts) };
}

/** The law changed since it was written: it is written anew. */
function requireInForce({ kind, id, validTo }: DocumentTemplate, day: string): void {
  if (validTo !== null && validTo < day)
    throw new HubError('DOCUMENT_TEMPLATE_NOT_IN_FORCE', { kind, template: id, day });
}

function requireApproval({ id, kind, state, approvedBy, draftedBy }: Document, { article }: DocumentTemplate): void {
  if (state !== 'APPROVED') throw new HubError('DOCUMENT_APPROVAL_NEEDED', { documentId: id, kind, article });
  if (approvedBy === draftedBy) throw new HubError('APPROVER_IS_DRAFTER', { documentId: id, kind, article });
}
