import type { BlindIndex } from '../../../platform/crypto/blind-index.js';
import type { Kept } from '../normalise/kept-submission.rules.js';
import { keptOf } from '../normalise/kept-submission.rules.js';
import type { Normalised } from '../normalise/normalise-row.js';
import { type ToldPerson, toldPerson } from '../petitioner/told-person.js';
import type { OrderKey } from './find-orders.js';

/** A normalised submission with all that it is compared by. */
export interface MatchingItem extends Normalised {
  readonly id: string;
  readonly kept: Kept;
  readonly persons: readonly ToldPerson[];
  readonly order: OrderKey;
  readonly relatedOrders: readonly OrderKey[];
  readonly threads: readonly { readonly blindIndex: string; readonly number: string }[];
}

export function matchingItem(blindIndex: BlindIndex, normalised: Normalised): MatchingItem {
  const { row, submission } = normalised;
  const { source_system: sourceSystem, external_id: externalId } = row;
  return {
    ...normalised,
    id: row.id,
    kept: keptOf(submission),
    persons: submission.persons.map((person) => toldPerson(blindIndex, person)),
    order: { sourceSystem, externalId },
    relatedOrders: submission.relatedOrders
      .filter((related) => related !== externalId)
      .map((related) => ({ sourceSystem, externalId: related })),
    threads: [...new Set(submission.threadKeys)].map((key) => ({ blindIndex: blindIndex('THREAD', key), number: key })),
  };
}
