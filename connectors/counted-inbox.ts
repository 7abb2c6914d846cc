import type { Inbox, Receipt } from '../contracts/envelope.js';
import type { Metrics } from '../platform/telemetry/metrics.js';

/** Gives each channel an inbox that counts what became of its items. */
export function countedInboxes(inbox: Inbox, metrics: Metrics): (channel: string) => Inbox {
  const items = metrics.counter('hub_connector_items_total', 'What channels brought, by what became of it', [
    'channel',
    'outcome',
  ]);
  return (channel) => {
    const counted = async (delivery: Promise<Receipt[]>): Promise<Receipt[]> => {
      try {
        const receipts = await delivery;
        for (const { outcome } of receipts) items.inc({ channel, outcome });
        return receipts;
      } catch (error) {
        items.inc({ channel, outcome: 'refused' });
        throw error;
      }
    };
    return {
      deliver: (envelopes) => counted(inbox.deliver(envelopes)),
      deliverPayload: (payload) => counted(inbox.deliverPayload(payload)),
      setAside: async (envelope, reason) => {
        const [receipt] = await counted(inbox.setAside(envelope, reason).then((one) => [one]));
        return receipt!;
      },
    };
  };
}
