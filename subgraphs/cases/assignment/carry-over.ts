import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** An assignment that goes on with the work of another. */
export interface Successor {
  readonly id: string;
  readonly succeedsId: string;
}

/**
 * What the successor of a unit goes on with is what the unit had: of the same kind, by the same sender, on the same
 * ground, its report due on the same day. An objection that waits goes over with it.
 */
export async function carryOver(tx: EntityManager, successors: readonly Successor[]): Promise<void> {
  if (successors.length === 0) return;
  await statement(tx, CARRY_OVER, [successors.map(({ id }) => id), successors.map(({ succeedsId }) => succeedsId)]);
}

/** Ended a moment ago, an objection that waited is MOOT there and goes on waiting here. */
const CARRY_OVER = `
  with pair as (select * from unnest($1::uuid[], $2::uuid[]) as pair (id, before)),
  objections as (update cases.objection o set assignment_id = pair.id from pair where o.assignment_id = pair.before)
  update cases.assignment a
     set kind = former.kind, responsibility = former.responsibility, sent_by = former.sent_by,
         sent_by_unit_code = former.sent_by_unit_code, report_due_on = former.report_due_on, basis = former.basis,
         basis_unit_code = former.basis_unit_code, basis_reference = former.basis_reference,
         objection = case former.objection when 'MOOT' then 'PENDING' else former.objection end
    from pair join cases.assignment former on former.id = pair.before where a.id = pair.id`;

/** Somebody else decides objections to them from now on. */
export async function sendAnew(
  tx: EntityManager,
  sent: readonly { readonly id: string; readonly sentByUnitCode: string }[],
): Promise<void> {
  if (sent.length === 0) return;
  await statement(tx, SEND_ANEW, [sent.map(({ id }) => id), sent.map(({ sentByUnitCode }) => sentByUnitCode)]);
}

const SEND_ANEW = `
  update cases.assignment a set sent_by_unit_code = anew.sender
    from unnest($1::uuid[], $2::text[]) as anew (id, sender) where a.id = anew.id`;
