import pg from 'pg';
import { createDatabase } from './databases.js';

describe('the database of a test', () => {
  it('compares Chinese text by trigrams', async () => {
    await using database = await createDatabase();

    expect(await ask(database.url, "select similarity('道路破损严重', '道路破损') > 0.3 as answer")).toBe(true);
  });

  it('is seen by nobody else and gone afterwards', async () => {
    await using mine = await createDatabase();
    await using yours = await createDatabase();
    await ask(mine.url, 'create table letters ()');

    expect(await ask(yours.url, "select to_regclass('letters') as answer")).toBeNull();
    await mine[Symbol.asyncDispose]();
    await expect(ask(mine.url, 'select 1 as answer')).rejects.toMatchObject({ code: '3D000' });
  });
});

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(statement)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}
