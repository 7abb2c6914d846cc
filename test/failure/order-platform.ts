import { setTimeout as sleep } from 'node:timers/promises';
import { aHotlineOrder } from '../builders/hotline-order.js';
import type { HubClient } from '../setup/hub-client.js';

export interface Refusal {
  readonly status: number;
  readonly retryAfter: string | null;
  /** From sending to the answer. Milliseconds. */
  readonly afterMs: number;
}

/** A 12345 platform as it should be: sends at a steady pace, and again what nobody has acknowledged. */
export interface OrderPlatform {
  /** Submission by order number, as the hub acknowledged it (202). */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Answers other than 202. */
  readonly refusals: readonly Refusal[];
  /** Sendings that got no answer at all. */
  readonly unanswered: number;
  /** Resolves when every order is acknowledged. */
  readonly done: Promise<void>;
  /** Sends nothing new; resolves when what is under way is answered. */
  stop(): Promise<void>;
}

export interface Pace {
  readonly orders: number;
  readonly perSecond: number;
  /** How long it waits before it sends again what was refused. Milliseconds, default 0. */
  readonly patienceMs?: number;
}

const PROFILE = 'hotline-county-json';

export function startOrderPlatform(hub: HubClient, { orders, perSecond, patienceMs = 0 }: Pace): OrderPlatform {
  const waiting = Array.from({ length: orders }, () => aHotlineOrder());
  const acknowledged = new Map<string, string>();
  const refusals: Refusal[] = [];
  const underWay = new Set<Promise<void>>();
  let unanswered = 0;
  let isStopped = false;

  const send = async (order: Record<string, unknown>): Promise<void> => {
    const startedAt = Date.now();
    try {
      const response = await hub.push(PROFILE, JSON.stringify(order));
      const answer = (await response.json()) as { submissionId?: string };
      if (response.status === 202) {
        acknowledged.set(String(order['workOrderNo']), answer.submissionId ?? '');
        return;
      }
      const retryAfter = response.headers.get('retry-after');
      refusals.push({ status: response.status, retryAfter, afterMs: Date.now() - startedAt });
    } catch {
      unanswered += 1;
    }
    await sleep(patienceMs);
    waiting.push(order);
  };

  const run = async (): Promise<void> => {
    const startedAt = Date.now();
    for (let sent = 0; acknowledged.size < orders && !isStopped; ) {
      const due = Math.floor(((Date.now() - startedAt) * perSecond) / 1_000) - sent;
      sent += due;
      for (const order of waiting.splice(0, due)) {
        const sending = send(order).finally(() => underWay.delete(sending));
        underWay.add(sending);
      }
      await sleep(10);
    }
  };
  const done = run();

  return {
    acknowledged,
    refusals,
    get unanswered() {
      return unanswered;
    },
    done,
    stop: async () => {
      isStopped = true;
      await done;
      await Promise.all(underWay);
    },
  };
}
