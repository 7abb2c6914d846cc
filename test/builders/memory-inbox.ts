import { createHash } from 'node:crypto';
import type { EnvelopeV1, Inbox, PayloadV1, Receipt } from '../../contracts/envelope.js';
import { HubError } from '../../platform/errors/hub-error.js';

/** Stands for intake where a test asks about a channel only: the contract of `Inbox` with a map for a database. */
export interface MemoryInbox extends Inbox {
  readonly stored: Map<string, EnvelopeV1 & { readonly code?: string }>;
  /** While set, storing fails with it. */
  failure: Error | null;
  /** While set, storing does not settle. */
  gate: Promise<void> | null;
}

export function memoryInbox(): MemoryInbox {
  const inbox: MemoryInbox = {
    stored: new Map(),
    failure: null,
    gate: null,
    deliver: (envelopes) => commit(envelopes.map((envelope) => () => keep(envelope))),
    deliverPayload: (payload) => commit(itemsOf(payload).map((item) => () => keep(...item))),
    setAside: async (envelope, { code, ...rest }) => (await commit([() => keep(envelope, { code, ...rest })]))[0]!,
  };

  async function commit(writes: (() => Receipt)[]): Promise<Receipt[]> {
    await (inbox.gate ?? new Promise(setImmediate));
    if (inbox.failure) throw inbox.failure;
    return writes.map((write) => write());
  }
  function keep(envelope: EnvelopeV1, reason?: { code: string; field?: string; hint?: string }): Receipt {
    const { sourceSystem, externalId, event, version } = envelope;
    const key = [sourceSystem, externalId, event, version].join('|');
    const submissionId = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const isKnown = inbox.stored.has(submissionId);
    if (!isKnown) inbox.stored.set(submissionId, { ...envelope, ...(reason ? { code: reason.code } : {}) });
    if (reason) return { submissionId, outcome: 'set-aside', ...reason };
    return { submissionId, outcome: isKnown ? 'repeated' : 'taken' };
  }
  return inbox;
}

type Item = [EnvelopeV1, { code: string; field: string; hint: string }?];

/** A profile as small as can be: a JSON order, or a list of them, keyed by `orderNo`. */
function itemsOf(payload: PayloadV1): Item[] {
  const envelope = (externalId: string, raw: Uint8Array): EnvelopeV1 => ({
    ...payload,
    externalId,
    event: 'NEW',
    version: '1',
    raw,
    files: [],
  });
  let orders: unknown;
  try {
    orders = JSON.parse(Buffer.from(payload.raw).toString());
  } catch {
    return [[envelope('unreadable', payload.raw), { code: 'PAYLOAD_UNREADABLE', field: 'body', hint: '应为 JSON' }]];
  }
  const list = Array.isArray(orders) ? orders : [orders];
  if (list.length > 100) throw new HubError('BATCH_TOO_LARGE');
  return list.map((order: { orderNo?: string }, at): Item => {
    const raw = Buffer.from(JSON.stringify(order));
    if (order.orderNo) return [envelope(order.orderNo, raw)];
    return [envelope(`row-${at}`, raw), { code: 'FIELD_MISSING', field: 'orderNo', hint: '工单编号' }];
  });
}
