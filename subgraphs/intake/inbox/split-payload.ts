import type { EnvelopeV1, PayloadV1 } from '../../../contracts/envelope.js';
import type { ProfileDefinition } from '../../../contracts/mapping-profile.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { type ContentStore, sha256Of } from '../../../platform/storage/content-store.js';
import { decodePayload, ITEM_CONTENT_TYPE } from '../profile/decode/decode-payload.js';
import { itemKey, itemsIn, sameness } from '../profile/item-key.rules.js';
import { readItem } from '../profile/read-item.rules.js';
import type { Tree } from '../profile/tree.rules.js';
import { reasonOf, setAsideReason } from '../set-aside/hint.rules.js';
import type { SetAsideReason } from './arrival.js';
import { type Found, kept } from './prepare-arrival.js';

/** Most items of one payload: what a platform may push at once. */
const ITEM_LIMIT = 100;
/** Versions of senders that count none: the first telling, and by content what differs from it. */
const FIRST_VERSION = '1';

export interface Item {
  readonly envelope: EnvelopeV1;
  readonly found: Found;
}

/**
 * A payload as its profile cuts it: one envelope an item, unreadable ones with the reason they are set aside for.
 *
 * @throws HubError BATCH_TOO_LARGE: nothing is kept, the sender still has it and cuts it smaller
 */
export async function splitPayload(
  store: ContentStore,
  profile: ProfileDefinition | null,
  payload: PayloadV1,
): Promise<Item[]> {
  if (!profile) return [unread(payload, setAsideReason('PROFILE_NOT_FOUND', null))];
  let items: readonly Tree[];
  try {
    items = itemsIn(profile, decodePayload(profile, payload.contentType, payload.raw));
    if (items.length === 0) throw new HubError('PAYLOAD_UNREADABLE', { reason: 'items' });
  } catch (error) {
    return [unread(payload, reasonOf(error))];
  }
  if (items.length > ITEM_LIMIT) throw new HubError('BATCH_TOO_LARGE', { limit: ITEM_LIMIT });
  if (items.length === 1) return [readOne(profile, payload, items[0]!, {})];
  // The items are kept one by one; the payload they were cut from is kept as well, whole.
  const payloadSha256 = await kept(store, payload.raw);
  return items.map((tree) => readOne(profile, itemPayload(payload, tree), tree, { payloadSha256 }));
}

function readOne(profile: ProfileDefinition, payload: PayloadV1, tree: Tree, more: Partial<Found>): Item {
  const same = sameness(profile, tree);
  try {
    const key = itemKey(profile, tree);
    const envelope: EnvelopeV1 = {
      ...payload,
      externalId: key.externalId,
      event: key.event,
      // A reminder told twice with the same words is one; with other words it is another.
      version: key.version ?? (key.event === 'NEW' ? FIRST_VERSION : sha256Of(Buffer.from(same)).slice(0, 24)),
      files: [],
    };
    return { envelope, found: { ...more, sameness: same, setAside: readingFault(profile, tree, envelope) } };
  } catch (error) {
    return unread(payload, reasonOf(error), { ...more, sameness: same });
  }
}

/** Why the profile cannot read a keyed item; null when it can. Looked at here so that the sender hears of it at once. */
export function readingFault(profile: ProfileDefinition, tree: Tree, { event }: EnvelopeV1): SetAsideReason | null {
  try {
    readItem(profile, tree, event);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Without a key of its own it goes by its content: sent again it is the same submission. */
function unread(payload: PayloadV1, setAside: SetAsideReason, more: Partial<Found> = {}): Item {
  const externalId = `unread:${sha256Of(Buffer.from(more.sameness ?? payload.raw)).slice(0, 32)}`;
  const envelope: EnvelopeV1 = { ...payload, externalId, event: 'NEW', version: FIRST_VERSION, files: [] };
  return { envelope, found: { ...more, setAside } };
}

const itemPayload = (payload: PayloadV1, tree: Tree): PayloadV1 => ({
  ...payload,
  contentType: ITEM_CONTENT_TYPE,
  raw: Buffer.from(JSON.stringify(tree)),
});
