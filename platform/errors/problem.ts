import { ERRORS, type ErrorCode, messageOf } from './catalogue.js';
import { type ErrorFacts, HubError } from './hub-error.js';

/** RFC 9457 body of an error at a REST edge, with the code GraphQL would have given. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly [fact: string]: unknown;
}

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

export function problemOf(code: ErrorCode, facts: ErrorFacts = {}, language: 'zh' | 'en' = 'zh'): Problem {
  return {
    ...facts,
    type: `urn:petition-hub:error:${code}`,
    title: messageOf(code, language),
    status: ERRORS[code].status,
    code,
  };
}

/** A thrown thing as a problem. What is not ours becomes INTERNAL_SERVER_ERROR without a word of its text. */
export function problemOfError(error: unknown, language: 'zh' | 'en' = 'zh'): Problem {
  if (error instanceof HubError) return problemOf(error.code, error.facts, language);
  return problemOf('INTERNAL_SERVER_ERROR', {}, language);
}
