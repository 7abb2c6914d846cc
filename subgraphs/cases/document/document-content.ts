import type { FieldCipher, FieldPlace } from '../../../platform/crypto/field-cipher.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { DocumentParts } from './document-parts.rules.js';

const placeOf = (row: string): FieldPlace => ({ table: 'cases.document', row, column: 'content' });

/** The parts as they are kept: sealed for this one document. */
export const sealParts = (cipher: FieldCipher, documentId: string, parts: DocumentParts): string =>
  cipher.seal(JSON.stringify(parts), placeOf(documentId));

/** @throws HubError DOCUMENT_NOT_FOUND for one that was discarded */
export function openParts(
  cipher: FieldCipher,
  { id, content }: { readonly id: string; readonly content?: string | null | undefined },
): DocumentParts {
  if (typeof content !== 'string') throw new HubError('DOCUMENT_NOT_FOUND', { documentId: id });
  return JSON.parse(cipher.open(content, placeOf(id)));
}
