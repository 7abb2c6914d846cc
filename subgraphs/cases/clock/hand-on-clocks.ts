import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** One assignment in the place of another. */
export interface ClockHandOn {
  readonly caseId: string;
  readonly fromId: string;
  readonly toId: string;
}

/** What the assignment before owed by a day, the one after it owes by that day. The cases are locked. */
export async function handOnClocks(tx: EntityManager, handOns: readonly ClockHandOn[]): Promise<void> {
  if (handOns.length > 0) await statement(tx, HAND_ON, [JSON.stringify(handOns)]);
}

const HAND_ON = `
  update cases.clock k set subject_id = it."toId"
    from json_to_recordset($1::json) as it ("caseId" uuid, "fromId" uuid, "toId" uuid)
   where k.case_id = it."caseId" and k.subject_id = it."fromId" and k.stopped_at is null`;
