import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** What a note tells of a person's family goes with the person's numbers; that the person kept out stays. */
export async function eraseRecusalNotes(tx: EntityManager, personId: string): Promise<void> {
  await statement(
    tx,
    `update grid.recusal set note_sealed = null, version = version + 1
      where person_id = $1 and note_sealed is not null`,
    [personId],
  );
}
