import { type Entity, isEntity } from './entity.js';

/**
 * Merges a fetch's answer into what is there, by reference: only where both sides have an object does it descend.
 * The rules (null overwrites, lists of equal length merge by position) are `deepMerge` of @apollo/gateway 2.14.4.
 */
export function mergeAnswer(target: Entity, source: Entity): void {
  for (const name of Object.keys(source)) {
    const given = source[name];
    // A subgraph that answers a key `__proto__` must not reach a prototype; nothing of ours selects it.
    if (given === undefined || name === '__proto__') continue;
    const present = Object.hasOwn(target, name) ? target[name] : undefined;
    // An entity that stands in several places shares what was merged into it.
    if (given === present) continue;
    if (isEntity(given) && isEntity(present)) mergeAnswer(present, given);
    else if (Array.isArray(given) && Array.isArray(present) && given.length === present.length) {
      mergeList(present, given);
    } else target[name] = given;
  }
}

function mergeList(target: unknown[], source: readonly unknown[]): void {
  for (let position = 0; position < source.length; position++) {
    const given = source[position];
    const present = target[position];
    if (isEntity(given) && isEntity(present)) mergeAnswer(present, given);
    else target[position] = given;
  }
}
