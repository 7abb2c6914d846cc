import type { GraphQLFormattedError } from 'graphql';
import { ERRORS, type ErrorCode, messageOf } from '../../platform/errors/catalogue.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Language } from '../graph/gateway-context.js';

/** A refusal before there was an execution, in the form of a GraphQL answer. */
export interface GraphqlProblem {
  readonly status: number;
  readonly code: ErrorCode;
  readonly body: { readonly errors: readonly [GraphQLFormattedError] };
}

export function graphqlProblem(error: unknown, language: Language): GraphqlProblem {
  const { code, facts } = error instanceof HubError ? error : new HubError('INTERNAL_SERVER_ERROR');
  const { line, column, ...rest } = facts;
  const located = typeof line === 'number' && typeof column === 'number' ? { locations: [{ line, column }] } : {};
  const extensions = { ...rest, code, retryable: ERRORS[code].retry };
  const body = { errors: [{ message: messageOf(code, language), ...located, extensions }] } as const;
  return { status: ERRORS[code].status, code, body };
}
