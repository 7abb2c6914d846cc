import type { BlindIndex } from '../../../platform/crypto/blind-index.js';
import type { Kept } from '../normalise/kept-submission.rules.js';
import { keptOf } from '../normalise/kept-submission.rules.js';
import type { Normalised } from '../normalise/normalise-row.js';
import { type ToldPerson, toldPerson } from '../petitioner/told-person.js';
import type { OrderKey } from './find-orders.js';

/** A message id or a number of ours that a mail holds. */
export interface ThreadKey {
  readonly blindIndex: string;
  readonly number: string;
  /** The mail's own id, and not one that it answers. */
  readonly isOwn: boolean;
}

/** A normalised submission with all that it is compared by. */
export interface MatchingItem extends Normalised {
  readonly id: string;
  readonly kept: Kept;
  readonly persons: readonly ToldPerson[];
  readonly order: OrderKey;
  readonly relatedOrders: readonly OrderKey[];
  readonly threads: readonly ThreadKey[];
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
    threads: [...new Set(submission.threadKeys)].map((key) => ({
      blindIndex: blindIndex('THREAD', key),
      number: key,
      isOwn: key === submission.extra['messageId'],
    })),
  };
}
