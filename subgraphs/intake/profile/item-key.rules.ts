import { EVENT_KINDS, type EventKind } from '../../../contracts/channel.js';
import type { ProfileDefinition } from '../../../contracts/mapping-profile.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { readField } from './read-field.rules.js';
import { allAt, at, canonicalText, type Tree, textOf } from './tree.rules.js';

export interface ItemKey {
  readonly externalId: string;
  readonly event: EventKind;
  /** Null: the sender counts no versions; repeats of one event are told apart by their content. */
  readonly version: string | null;
}

/** Longest order number or version. Characters; a sender's own are some 30. */
const KEY_LENGTH = 200;

/** The items of a payload: what stands under the first of the profile's paths that is there, or the payload itself. */
export function itemsIn(profile: ProfileDefinition, tree: Tree): readonly Tree[] {
  for (const path of profile.items) {
    const found = at(tree, path);
    if (Array.isArray(found)) return found;
    if (found !== undefined && found !== null && path !== '') return [found];
  }
  return Array.isArray(tree) ? tree : [tree];
}

/**
 * How the sender counts an item.
 *
 * @throws HubError FIELD_MISSING without an order number, VALUE_UNKNOWN for a kind of event that is in no table
 */
export function itemKey(profile: ProfileDefinition, tree: Tree): ItemKey {
  const { key } = profile;
  if (!key) throw new HubError('FIELD_MISSING', { field: 'key' });
  const externalId = firstText(key.externalId, tree);
  if (externalId === null) throw new HubError('FIELD_MISSING', { field: key.externalId.join('|') });
  const version = firstText(key.version ?? [], tree);
  if (externalId.length > KEY_LENGTH) throw new HubError('FIELD_INVALID', { field: key.externalId.join('|') });
  if ((version?.length ?? 0) > KEY_LENGTH) throw new HubError('FIELD_INVALID', { field: key.version?.join('|') ?? '' });
  return { externalId, event: eventOf(profile, tree), version };
}

/** A kind of event that no table names is not taken for NEW. */
function eventOf(profile: ProfileDefinition, tree: Tree): EventKind {
  const rule = profile.key?.event;
  if (!rule) return 'NEW';
  const unknown: { field: string; value: string }[] = [];
  const event = readField({ profile, unknown }, 'event', rule, tree) ?? 'NEW';
  const isKnown = unknown.length === 0 && (EVENT_KINDS as readonly unknown[]).includes(event);
  if (!isKnown) throw new HubError('VALUE_UNKNOWN', { field: rule.from?.join('|') ?? 'event' });
  return event as EventKind;
}

/** What is the same when the sender tells the same thing again. */
export function sameness(profile: ProfileDefinition, tree: Tree): string {
  return canonicalText(tree, new Set(profile.key?.ignore));
}

function firstText(paths: readonly string[], tree: Tree): string | null {
  for (const path of paths) {
    const text = textOf(allAt(tree, path)[0]);
    if (text !== null && text !== '') return text;
  }
  return null;
}
