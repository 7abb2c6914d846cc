import { HubError } from '../../../../platform/errors/hub-error.js';
import type { Tree } from '../tree.rules.js';

/** Deepest nesting that is read. No sender's format comes near it; a thousand levels are an attack. */
const DEPTH_LIMIT = 40;

/** @throws HubError PAYLOAD_UNREADABLE */
export function decodeJson(text: string): Tree {
  let tree: Tree;
  try {
    tree = JSON.parse(text) as Tree;
  } catch (cause) {
    throw new HubError('PAYLOAD_UNREADABLE', { reason: 'json' }, { cause });
  }
  refuseDeep(tree);
  return tree;
}

/** @throws HubError PAYLOAD_UNREADABLE */
export function refuseDeep(tree: Tree): void {
  let level: Tree[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) throw new HubError('PAYLOAD_UNREADABLE', { reason: 'depth', limit: DEPTH_LIMIT });
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as Tree[]) : []));
  }
}
