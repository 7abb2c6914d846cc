import type { Posted } from './post-json.js';
import type { SubgraphAnswer } from './send-fetch.js';

export class NotAnAnswer extends Error {}

const JSON_TYPE = /^application\/(?:graphql-response\+)?json(?:\s*;|$)/i;

/**
 * Parses what a subgraph sent. A GraphQL answer counts whatever its status below 500: servers answer 4xx with errors and
 * data. @throws NotAnAnswer, which says nothing of the content
 */
export function subgraphAnswer({ status, contentType, text }: Posted): SubgraphAnswer {
  if (status >= 500) throw new NotAnAnswer(`status ${status}`);
  if (!JSON_TYPE.test(contentType)) throw new NotAnAnswer(`status ${status}, not JSON by its content type`);
  const answer = parsed(text);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) throw new NotAnAnswer('not an object');
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  if (errors !== undefined && !Array.isArray(errors)) throw new NotAnAnswer('errors are no list');
  if (data === undefined ? !errors?.length : typeof data !== 'object' || Array.isArray(data)) {
    throw new NotAnAnswer('data is no object');
  }
  return answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotAnAnswer('not JSON');
  }
}
