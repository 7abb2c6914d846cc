import type { ResponsePath } from '@apollo/query-planner';
import { type Entity, isEntity, isPlainName } from './entity.js';
import { Unusual } from './unusual.js';

/** Adds every object found under `value`, in order; nulls on the way are left out. */
export type EntityFinder = (value: unknown, found: Entity[]) => void;

/** Compiles a plan's path (`['cases', '@', 'grid']`, `@` = each of a list) once, from its end to its start. */
export function entitiesAtPath(path: ResponsePath): EntityFinder {
  return path.reduceRight<EntityFinder>((rest, step) => {
    if (step === '@') return eachOfList(rest);
    if (typeof step !== 'string' || step.includes('|') || !isPlainName(step)) throw new Unusual('plan-path');
    return field(step, rest);
  }, collect);
}

const collect: EntityFinder = (value, found) => {
  if (value === null || value === undefined) return;
  if (!isEntity(value)) throw new Unusual('answer-shape');
  found.push(value);
};

const eachOfList =
  (rest: EntityFinder): EntityFinder =>
  (value, found) => {
    if (value === null || value === undefined) return;
    if (!Array.isArray(value)) throw new Unusual('answer-shape');
    for (const element of value) rest(element, found);
  };

const field =
  (name: string, rest: EntityFinder): EntityFinder =>
  (value, found) => {
    if (value === null || value === undefined) return;
    if (!isEntity(value)) throw new Unusual('answer-shape');
    rest(value[name], found);
  };
