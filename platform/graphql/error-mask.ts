import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { isDatabaseAway } from '../database/database-fault.js';
import { ERRORS, type ErrorCode, messageOf } from '../errors/catalogue.js';
import { HubError } from '../errors/hub-error.js';
import type { Logger } from '../log/logger.js';

/** Fields of `extensions` that may leave: names and ids, checked one by one. Everything else is dropped. */
const SAFE_EXTENSIONS = ['service', 'field', 'fields', 'limit', 'cost', 'retryAfterSeconds'] as const;

/** Codes of libraries, and what they are in ours. */
const FOREIGN_CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'DOCUMENT_UNREADABLE',
  GRAPHQL_VALIDATION_FAILED: 'DOCUMENT_INVALID',
  BAD_REQUEST: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_SUPPORTED: 'DOCUMENT_NOT_TRUSTED',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};

/** Codes about the query document itself: they tell where in it. */
const OF_THE_QUERY: readonly ErrorCode[] = ['DOCUMENT_UNREADABLE', 'DOCUMENT_INVALID', 'DOCUMENT_NOT_TRUSTED'];

/** SQLSTATEs of text that PostgreSQL cannot hold: NUL, half of a surrogate pair. Only a caller brings such. */
const UNSTORABLE_TEXT: readonly unknown[] = ['22021', '22P05'];

export type ErrorMask = (error: GraphQLError, language: 'zh' | 'en') => GraphQLFormattedError;

/**
 * Every error that leaves is from the catalogue: no text of a driver, no URL, no stack, no value that was refused.
 * What is not ours becomes INTERNAL_SERVER_ERROR, and is logged.
 */
export function errorMask(log: Logger): ErrorMask {
  return (error, language) => {
    const cause = originOf(error);
    const code = codeOf(error, cause);
    if (code === 'INTERNAL_SERVER_ERROR') log.error({ event: 'graph.failed', path: error.path?.join('.'), err: cause });
    return {
      message: messageOf(code, language),
      ...(error.path ? { path: error.path } : {}),
      ...(error.locations && OF_THE_QUERY.includes(code) ? { locations: error.locations } : {}),
      extensions: { ...factsOf(error, cause), code, retryable: ERRORS[code].retry },
    };
  };
}

function originOf(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof Error && 'originalError' in cause && cause.originalError) cause = cause.originalError;
  return cause;
}

function codeOf(error: GraphQLError, cause: unknown): ErrorCode {
  if (cause instanceof HubError) return cause.code;
  const code = error.extensions?.['code'];
  if (typeof code === 'string') {
    if (code in ERRORS) return code as ErrorCode;
    if (FOREIGN_CODES[code]) return FOREIGN_CODES[code];
  }
  if (isArgumentValidation(cause)) return 'BAD_USER_INPUT';
  if (UNSTORABLE_TEXT.includes((cause as { code?: unknown } | null)?.code)) return 'BAD_USER_INPUT';
  if (isDatabaseAway(cause)) return 'DATABASE_UNAVAILABLE';
  // graphql-js itself: a variable or literal of the wrong type, known by having no other origin.
  return cause === error && error.path === undefined ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

function factsOf(error: GraphQLError, cause: unknown): Record<string, unknown> {
  if (cause instanceof HubError) return { ...cause.facts };
  if (isArgumentValidation(cause)) {
    return { fields: cause.extensions.validationErrors.map(({ property }) => property) };
  }
  const safe = SAFE_EXTENSIONS.filter((name) => error.extensions?.[name] !== undefined);
  return Object.fromEntries(safe.map((name) => [name, error.extensions[name]]));
}

interface ArgumentValidation {
  readonly extensions: { readonly validationErrors: readonly { readonly property: string }[] };
}

/** type-graphql's error carries the caller's whole input beside the names of the fields; only the names are used. */
function isArgumentValidation(cause: unknown): cause is ArgumentValidation {
  const extensions = (cause as { extensions?: { validationErrors?: unknown } } | null)?.extensions;
  return Array.isArray(extensions?.validationErrors);
}
