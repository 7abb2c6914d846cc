import type { PoolClient } from 'pg';

/** Texts whose plan is kept by each connection; beyond it a text is planned each time. */
const MOST_PREPARED = 500;
const names = new Map<string, string>();

/**
 * Gives every statement with parameters of this connection a name, those of the ORM too: then the server parses and
 * plans it once a connection.
 */
export function prepareStatements(client: PoolClient): void {
  const kind = Object.getPrototypeOf(client) as { query(...given: unknown[]): unknown };
  const query = (...given: unknown[]): unknown => kind.query.apply(client, given);
  const preparing = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  };
  client.query = preparing as typeof client.query;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
