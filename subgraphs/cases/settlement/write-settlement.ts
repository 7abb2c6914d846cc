import { v7 as uuidv7 } from 'uuid';
import type { MovedCase } from '../case/moved-case.js';
import { insertRows } from '../insert-rows.js';
import { SETTLEMENT_COLUMNS, type SettlementInsert } from './settlement-row.js';

type Given = Pick<SettlementInsert, 'settlement'> & Partial<SettlementInsert>;

/** The case stands settled, or not, from now on; how it stood before is kept. */
export async function writeSettlement({ tx, case: it, now, actor }: MovedCase, given: Given): Promise<void> {
  it.settlement = given.settlement;
  await insertRows(tx, 'cases.settlement', SETTLEMENT_COLUMNS, [
    { id: uuidv7(), case_id: it.id, basis: null, pledge_document_id: null, reason: null, at: now, by: actor, ...given },
  ]);
}
