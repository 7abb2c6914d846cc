import type { Anchor, Decision } from './decide-match.rules.js';

interface Matter {
  readonly id: string;
  readonly case_id: string | null;
  readonly anchor_id: string | null;
}
interface Order {
  readonly sourceSystem: string;
  readonly externalId: string;
}

/** The matters a batch can lean on: those of the database, and those its own earlier submissions have opened. */
export interface BatchMatters {
  /** Root of the matter that an order opened. */
  ofOrder(order: Order): string | null;
  /** The anchor at the root of its matter; null while that submission of this batch is not decided itself. */
  settled(anchor: Anchor, isMatched: boolean): Anchor | null;
  decided(item: { readonly id: string; readonly order: Order }, decision: Decision): void;
}

/** Where an event on this submission belongs: its own case, or the submission that its case is waited for with. */
export const rootOf = ({ id, case_id: caseId, anchor_id: anchorId }: Matter): string =>
  caseId === null ? (anchorId ?? id) : id;

const textOf = ({ sourceSystem, externalId }: Order): string => `${sourceSystem}\n${externalId}`;

export function createBatchMatters(known: ReadonlyMap<string, Matter>): BatchMatters {
  const roots = new Map<string, string>();
  const orders = new Map([...known].map(([order, matter]) => [order, rootOf(matter)]));
  return {
    ofOrder: (order) => orders.get(textOf(order)) ?? null,
    settled: (anchor, isMatched) => {
      if (isMatched) return anchor;
      const root = roots.get(anchor.id);
      return root === undefined ? null : { ...anchor, id: root };
    },
    decided: ({ id, order }, decision) => {
      if (decision.kind === 'HOLD') return;
      const root = decision.anchor?.id ?? id;
      roots.set(id, root);
      if (!orders.has(textOf(order))) orders.set(textOf(order), root);
    },
  };
}
