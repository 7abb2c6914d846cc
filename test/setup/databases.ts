import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { TEMPLATE } from './prepare-template.js';

export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
}

/** A database of its own, copied from the migrated template in some 50 ms. `template: 'template1'` gives an empty one. */
export async function createDatabase({ template = TEMPLATE } = {}): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asServer(`create database ${name} template ${template}`);
  return {
    url: databaseUrl(name),
    [Symbol.asyncDispose]: () => asServer(`drop database if exists ${name} with (force)`),
  };
}

/** On the server that the whole run shares. */
export function databaseUrl(name: string): string {
  const server = process.env.HUB_TEST_POSTGRES_URL;
  if (!server) throw new Error('no server: only specs under test/ are given one, see jest.config.mjs');
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function asServer(statement: string): Promise<void> {
  const client = new pg.Client(databaseUrl('postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
