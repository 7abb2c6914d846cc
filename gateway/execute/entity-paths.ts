import type { ResponsePath } from '@apollo/query-planner';
import { isEntity } from './entity.js';

/**
 * Where each entity of a flattened fetch stands in the answer: `['cases', '@', 'grid']` becomes `['cases', 0, 'grid']`, …
 * Only built when a subgraph reports an error. Source: `generateHydratedPaths` of @apollo/gateway 2.14.4.
 */
export function entityPaths(path: ResponsePath, root: unknown): ResponsePath[] {
  const found: ResponsePath[] = [];
  walk([], path, root, found);
  return found;
}

function walk(walked: ResponsePath, ahead: ResponsePath, value: unknown, found: ResponsePath[]): void {
  if (value === null || value === undefined) return;
  const [step, ...rest] = ahead;
  if (step === undefined) found.push(walked);
  else if (Array.isArray(value)) {
    const inList = step === '@' ? rest : ahead;
    value.forEach((element, position) => {
      walk([...walked, position], inList, element, found);
    });
  } else if (isEntity(value) && Object.hasOwn(value, step)) walk([...walked, step], rest, value[step], found);
}
