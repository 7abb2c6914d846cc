import type { ProfileDefinition } from '../../../contracts/mapping-profile.js';
import { reasonOf } from '../set-aside/hint.rules.js';
import { type ItemKey, itemKey } from './item-key.rules.js';
import type { TriedItem } from './profile-desk.js';
import { readItem } from './read-item.rules.js';
import type { Tree } from './tree.rules.js';

/** One item as the profile would read it, or what stops that. */
export function tryItem(profile: ProfileDefinition, tree: Tree): TriedItem {
  let key: ItemKey | null = null;
  try {
    if (profile.key) key = itemKey(profile, tree);
    return { key, normalised: readItem(profile, tree, key?.event ?? 'NEW'), fault: null };
  } catch (error) {
    return { key, normalised: null, fault: reasonOf(error) };
  }
}
