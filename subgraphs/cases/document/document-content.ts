import type { FieldCipher, FieldPlace } from '../../../platform/crypto/field-cipher.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { DocumentParts } from './document-parts.rules.js';
import type { DocumentFacts } from './render/document-face.rules.js';

/** What a document says. */
export interface DocumentContent {
  readonly parts: DocumentParts;
  /** Of its case, as they stood when it was issued; null before. */
  readonly facts: DocumentFacts | null;
}

const placeOf = (row: string): FieldPlace => ({ table: 'cases.document', row, column: 'content' });

/** The content as it is kept: sealed for this one document. */
export const sealContent = (cipher: FieldCipher, documentId: string, content: DocumentContent): string =>
  cipher.seal(JSON.stringify(content), placeOf(documentId));

/** @throws HubError DOCUMENT_NOT_FOUND for one that was discarded */
export function openContent(
  cipher: FieldCipher,
  { id, content }: { readonly id: string; readonly content?: string | null | undefined },
): DocumentContent {
  if (typeof content !== 'string') throw new HubError('DOCUMENT_NOT_FOUND', { documentId: id });
  return JSON.parse(cipher.open(content, placeOf(id)));
}
