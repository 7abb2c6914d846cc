import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { HubError } from '../../platform/errors/hub-error.js';
import { MAX_CHARACTERS, MAX_TOKENS } from './limits.js';

/** @throws HubError DOCUMENT_UNREADABLE with the place, QUERY_TOO_WIDE when it has more than MAX_CHARACTERS or MAX_TOKENS */
export function readDocument(text: string): DocumentNode {
  if (text.length > MAX_CHARACTERS) throw new HubError('QUERY_TOO_WIDE', { limit: 'characters', most: MAX_CHARACTERS });
  try {
    // Places would keep every token and the whole text alive as long as the document.
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw new HubError('QUERY_TOO_WIDE', { limit: 'nesting' }, { cause });
    if (cause.message.includes('tokens. Parsing aborted')) {
      throw new HubError('QUERY_TOO_WIDE', { limit: 'tokens', most: MAX_TOKENS });
    }
    const [place] = cause.locations ?? [];
    throw new HubError('DOCUMENT_UNREADABLE', place ? { line: place.line, column: place.column } : {});
  }
}
