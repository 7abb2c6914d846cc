import type { NormalisedSubmissionV1 } from '../../../contracts/normalised-submission.js';
import { maskText, maskTree } from '../petitioner/mask.rules.js';

/** What of a normalised submission its row holds: no persons, and no number in a text by which one could be found. */
export type KeptSubmission = Omit<
  NormalisedSubmissionV1,
  'persons' | 'proxy' | 'title' | 'content' | 'threadKeys' | 'event'
>;

export interface Kept {
  readonly title: string;
  readonly content: string;
  readonly rest: KeptSubmission;
}

export function keptOf(normalised: NormalisedSubmissionV1): Kept {
  const { persons: _persons, proxy: _proxy, threadKeys: _keys, event: _event, title, content, ...rest } = normalised;
  const { place, relatedOrders, occurredAt, senderDueAt, ...texts } = rest;
  const kept = { ...maskTree(texts), place: { ...place, address: place.address && maskText(place.address) } };
  // Orders and dates are no free text: a long order number is not somebody's card.
  return {
    title: maskText(title),
    content: maskText(content),
    rest: { ...kept, relatedOrders, occurredAt, senderDueAt },
  };
}
