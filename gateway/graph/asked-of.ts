import { HubError } from '../../platform/errors/hub-error.js';

/** A GraphQL request as any transport brings it. */
export interface AskedRequest {
  readonly query: string | null;
  /** SHA-256 under which the document is persisted, if the client names one. */
  readonly sha256: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @throws HubError BAD_USER_INPUT naming what of the request's form is wrong; a list of requests is refused too */
export function askedOf(body: unknown): AskedRequest {
  if (Array.isArray(body)) throw new HubError('BAD_USER_INPUT', { field: 'batch' });
  if (!isRecord(body)) throw new HubError('BAD_USER_INPUT', { field: 'body' });
  const { query = null, operationName = null, variables = null, extensions = null } = body;
  if (query !== null && typeof query !== 'string') throw new HubError('BAD_USER_INPUT', { field: 'query' });
  if (operationName !== null && typeof operationName !== 'string') {
    throw new HubError('BAD_USER_INPUT', { field: 'operationName' });
  }
  if (variables !== null && !isRecord(variables)) throw new HubError('BAD_USER_INPUT', { field: 'variables' });
  if (extensions !== null && !isRecord(extensions)) throw new HubError('BAD_USER_INPUT', { field: 'extensions' });
  const persisted = extensions?.['persistedQuery'];
  const sha256 = isRecord(persisted) ? persisted['sha256Hash'] : undefined;
  return { query, sha256: typeof sha256 === 'string' ? sha256 : null, operationName, variables: variables ?? {} };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
