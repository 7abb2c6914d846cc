import type { EventKind } from '../../../contracts/channel.js';
import type { BatchMatters } from './batch-matters.rules.js';
import type { Anchor } from './decide-match.rules.js';

interface Order {
  readonly sourceSystem: string;
  readonly externalId: string;
}

/** A related order is only as good as a hint: the sender's clerk may have put two matters together. */
const RELATED_CERTAINTY = 0.7;

/** The matter of the order itself; or of an order that it names, to which an event belongs and a new order may. */
export function orderAnchor(
  item: {
    readonly row: { readonly event: EventKind };
    readonly order: Order;
    readonly relatedOrders: readonly Order[];
  },
  matters: BatchMatters,
): Anchor | null {
  const own = matters.ofOrder(item.order);
  if (own) return { id: own, certainty: 1, reasons: ['同一工单号'] };
  for (const related of item.relatedOrders) {
    const id = matters.ofOrder(related);
    if (id === null) continue;
    const certainty = item.row.event === 'NEW' ? RELATED_CERTAINTY : 1;
    return { id, certainty, reasons: ['来件注明为关联工单'] };
  }
  return null;
}
