import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { isHeld } from '../assignment/assignment.entity.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { type DeliveryMethod, deliveryMove, requireDeliveryDate } from './delivery.rules.js';
import { requireDocumentState } from './document-state.rules.js';
import { lockOwnDocument } from './find-document.js';

export interface Delivery {
  readonly documentId: string;
  readonly method: DeliveryMethod;
  readonly deliveredAt: Date;
  /** Number of a receipt, who signed, or where the proof is kept. Personal data. */
  readonly proof: string;
}

export interface RecordDelivery extends Delivery, MoveTarget {}

/** Characters. */
const LONGEST_PROOF = 500;

/**
 * 送达, with its proof.
 *
 * @throws HubError DOCUMENT_NOT_FOUND, DOCUMENT_STATE_REFUSED, DELIVERY_DATE_REFUSED, BAD_USER_INPUT, FORBIDDEN,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function recordDelivery(context: CasesContext, input: RecordDelivery): Promise<CaseRow | null> {
  const proof = input.proof.trim();
  if (proof === '' || proof.length > LONGEST_PROOF || proof.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field: 'proof' });
  }
  return moveCase(context, input, (moved) => deliver(context, moved, { ...input, proof }));
}

/** One delivery, in the transaction of a move. */
export async function deliver({ cipher }: CasesContext, moved: MovedCase, delivery: Delivery): Promise<void> {
  const { tx, case: it, now, actor } = moved;
  const { method, deliveredAt } = delivery;
  const document = await lockOwnDocument(moved, delivery.documentId);
  requireDocumentState(document.id, document.state, 'deliver');
  requireDeliveryDate(deliveredAt, document.issuedAt ?? now, now);
  const isFirst = document.state === 'ISSUED';
  moved.make(deliveryMove(document.kind, it.state, isFirst), {
    held: moved.assignments.find((held) => isHeld(held) && held.unitCode === document.unitCode),
    reviewUnitCode: document.unitCode,
    unitCode: document.unitCode,
    facts: { documentId: document.id, kind: document.kind, method },
    clocksAt: deliveredAt,
  });
  document.state = 'DELIVERED';
  document.deliveredAt ??= deliveredAt;
  const id = uuidv7();
  const proof = cipher.seal(delivery.proof, { table: 'cases.document_delivery', row: id, column: 'proof' });
  await statement(
    tx,
    `insert into cases.document_delivery
       (id, document_id, method, delivered_at, proof, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, document.id, method, deliveredAt, proof, actor, now],
  );
}
