import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import type { Atlas } from '../atlas/atlas.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import { readAtlas } from '../atlas/read-atlas.js';
import type { Change } from './change.rules.js';
import { type Judged, judgeChanges } from './judge-changes.js';
import type { ChangePlan } from './plan-changes.rules.js';
import { writePlan } from './write-plan.js';

/** Who changes the organisation, and by what. */
export interface ChangeAuthor {
  /** Subject of the viewer's token, or the name of a command. */
  readonly by: string;
  /** The mutation, or the file's name and hash. */
  readonly through: string;
  /** Why, as a code. */
  readonly reason?: string | undefined;
  readonly at: Date;
}

export interface Applied extends Judged {
  /** The revision that the change made; null when nothing was written. */
  readonly revision: number | null;
}

/**
 * The one gate for every change of the organisation: judged whole against the newest revision, under its lock, and
 * written whole or not at all. With a fault in the plan nothing is written. To be called in a transaction; publish
 * GRID_CHANGED after the commit when `revision` is not null.
 *
 * @param known the atlas in hand; read anew when somebody has changed the grid since
 */
export async function applyChanges(
  tx: EntityManager,
  known: Atlas,
  changes: readonly Change[],
  author: ChangeAuthor,
): Promise<Applied> {
  const [row] = await statement<{ number: string }>(tx, 'select number::text from grid.revision for update');
  const current = row?.number ?? '0';
  const atlas = known.revision === current ? known : await readAtlas(tx, known.day);
  const plan = judgeChanges(atlas, changes);
  if (plan.faults.length > 0 || plan.effects.length === 0) return { ...plan, revision: null };
  const revision = await raiseRevision(tx);
  await writePlan(tx, plan, revision);
  await logChange(tx, plan, revision, author);
  return { ...plan, revision };
}

/** What changed, by whom and how: names of fields only, for a field may hold somebody's number. */
async function logChange(
  tx: EntityManager,
  { effects }: ChangePlan,
  revision: number,
  { by, through, reason, at }: ChangeAuthor,
): Promise<void> {
  const rows = effects.map((effect) => ({ id: uuidv7(), ...effect }));
  await statement(
    tx,
    `insert into grid.change (id, revision, thing, key, kind, effective_on, fields, line, made_by, through, made_at, reason)
     select id, $2, thing, key, kind, "on", fields, line, $3, $4, $5, $6
     from jsonb_to_recordset($1::jsonb)
       as r (id text, thing text, key text, kind text, "on" date, fields text[], line integer)`,
    [JSON.stringify(rows), revision, by, through, at, reason ?? null],
  );
}
