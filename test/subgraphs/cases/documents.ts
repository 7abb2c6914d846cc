import type { Viewer } from '../../../platform/identity/viewer.js';
import { moveCase } from '../../../subgraphs/cases/case/move-case.js';
import type { CasesContext } from '../../../subgraphs/cases/cases-context.js';
import { type DocumentRef, type Issued, issueDocuments } from '../../../subgraphs/cases/document/issue-documents.js';
import { STATUTORY_TEMPLATES } from '../../../subgraphs/cases/document/templates/statutory-templates.js';
import type { PartAnswer } from '../../builders/ask-part.js';
import type { CasesDesk } from './open-cases-desk.js';

/** Every part of a kind, filled; `own` instead of or besides. A part of `null` is left out. */
export function partsFor(
  kind: string,
  own: Readonly<Record<string, string | null>> = {},
): { key: string; text: string }[] {
  const template = STATUTORY_TEMPLATES.find((known) => known.kind === kind);
  return (template?.parts ?? []).flatMap(({ key, label, format, choices }) => {
    const usual = format === 'TEXT' ? `${label}若干` : format === 'CHOICE' ? (choices?.[0]?.value ?? '') : '2026-03-01';
    const text = key in own ? (own[key] ?? null) : usual;
    return text === null ? [] : [{ key, text }];
  });
}

const FIELDS = 'id kind state number version title article parts { key text } unit { code }';

export interface SeenDocument {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly number: string | null;
  readonly version: number;
  readonly parts: readonly { readonly key: string; readonly text: string }[] | null;
  readonly unit: { readonly code: string };
}

/** One mutation on a document. */
export function act(desk: CasesDesk, viewer: Viewer, name: string, input: object): Promise<PartAnswer> {
  const types: Readonly<Record<string, string>> = {
    draftDocument: 'DraftDocumentInput',
    reviseDocument: 'ReviseDocumentInput',
  };
  const type = types[name] ?? 'DocumentTargetInput';
  return desk.ask(viewer, `mutation ($input: ${type}!) { ${name}(input: $input) { document { ${FIELDS} } } }`, {
    input,
  });
}

export async function drafted(
  desk: CasesDesk,
  viewer: Viewer,
  caseId: string,
  kind: string,
  own: Readonly<Record<string, string | null>> = {},
): Promise<SeenDocument> {
  const { data, codes } = await act(desk, viewer, 'draftDocument', { caseId, kind, parts: partsFor(kind, own) });
  if (codes.length > 0) throw new Error(codes.join());
  return data.draftDocument.document;
}

export async function approved(desk: CasesDesk, viewer: Viewer, document: SeenDocument): Promise<SeenDocument> {
  const target = { documentId: document.id, version: document.version };
  const { data, codes } = await act(desk, viewer, 'approveDocument', target);
  if (codes.length > 0) throw new Error(codes.join());
  return data.approveDocument.document;
}

export async function documentsSeen(desk: CasesDesk, viewer: Viewer, caseId: string): Promise<SeenDocument[] | null> {
  const { data } = await desk.ask(viewer, `query ($id: ID!) { case(id: $id) { documents { ${FIELDS} } } }`, {
    id: caseId,
  });
  return data.case?.documents ?? null;
}

/** Issues documents as a move does: in the move's transaction, on the case's present version. */
export async function issue(
  desk: CasesDesk,
  viewer: Viewer,
  caseId: string,
  refs: readonly DocumentRef[],
): Promise<Issued[]> {
  const context = desk.cases.contextOf({ viewer, requestId: 'test', client: 'test' }) as CasesContext;
  const [row] = await desk.sql<{ version: number }>('select version from cases.case where id = $1', [caseId]);
  let issued: Issued[] = [];
  await moveCase(context, { caseId, version: row?.version ?? 0 }, async (moved) => {
    issued = await issueDocuments(context, moved, refs);
    moved.tell('CASE_SUPPLEMENTED', moved.case.leadUnitCode, { documents: issued.length });
  });
  return issued;
}
