import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import type pg from 'pg';
import { repositoryPath } from '../../platform/config/repository-path.js';

/** The copy of pg that the ORM sends its statements through, also where node_modules is a link. */
const ormsPg = createRequire(realpathSync(repositoryPath('node_modules', '@mikro-orm', 'postgresql', 'package.json')))(
  'pg',
) as typeof pg;

/** How many statements with `fragment` in them this process sends to PostgreSQL while `run` runs. */
export async function countStatements(fragment: string, run: () => Promise<unknown>): Promise<number> {
  const { query } = ormsPg.Client.prototype;
  let statements = 0;
  ormsPg.Client.prototype.query = function counted(this: pg.Client, ...given: Parameters<typeof query>) {
    const [asked] = given as unknown as [string | { text?: string }];
    if ((typeof asked === 'string' ? asked : (asked.text ?? '')).includes(fragment)) statements += 1;
    return query.apply(this, given);
  } as typeof query;
  try {
    await run();
    return statements;
  } finally {
    ormsPg.Client.prototype.query = query;
  }
}
