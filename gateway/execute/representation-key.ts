import type { Entity } from './entity.js';

/** Equal for equal representations, different for different ones: strings are told from numbers, lengths from content. */
export function representationKey(representation: Entity): string {
  let key = '';
  for (const name in representation) {
    const value = representation[name];
    if (typeof value === 'string') key += `${name} ${value.length}:${value}`;
    else if (typeof value === 'number') key += `${name} ${value};`;
    else if (value === null) key += `${name} null;`;
    else return JSON.stringify(representation);
  }
  return key;
}
