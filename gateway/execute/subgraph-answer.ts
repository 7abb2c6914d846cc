import type { Posted } from './post-json.js';
import type { SubgraphAnswer } from './send-fetch.js';

export class NotAnAnswer extends Error {}

const JSON_TYPE = /^application\/(?:graphql-response\+)?json(?:\s*;|$)/i;

/** Whether this can be a GraphQL answer at all; a proxy's error page cannot. */
export const speaksGraphql = ({ status, contentType }: Posted): boolean => status < 500 && JSON_TYPE.test(contentType);

/**
 * Parses what a subgraph sent. A GraphQL answer counts whatever its status below 500: servers answer 4xx with errors and
 * data. @throws NotAnAnswer, which says nothing of the content
 */
export function subgraphAnswer(posted: Posted): SubgraphAnswer {
  if (!speaksGraphql(posted)) throw new NotAnAnswer(`status ${posted.status}, JSON or not`);
  const answer = parsed(posted.text);
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
