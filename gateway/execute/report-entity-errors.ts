import type { ResponsePath } from '@apollo/query-planner';
import type { GraphQLFormattedError } from 'graphql';
import { entityPaths } from './entity-paths.js';
import type { PlanRun } from './plan-run.js';
import { subgraphError } from './subgraph-error.js';

/** An entity asked for once but standing in several places reports its error at each of them, as stock would. */
export function reportEntityErrors(
  run: PlanRun,
  serviceName: string,
  path: ResponsePath,
  slots: readonly number[],
  errors: readonly GraphQLFormattedError[],
): void {
  const places = entityPaths(path, run.root);
  const reports = errors.flatMap((error) => {
    const slot = error.path?.[1];
    if (typeof slot !== 'number') return [{ position: -1, error, at: error.path && [...path, ...error.path] }];
    const within = error.path!.slice(2);
    const positions = slots.flatMap((other, position) => (other === slot ? [position] : []));
    if (positions.length === 0) return [{ position: -1, error, at: within }];
    return positions.map((position) => ({ position, error, at: [...(places[position] ?? []), ...within] }));
  });
  if (reports.length > errors.length) reports.sort((one, other) => one.position - other.position);
  for (const { error, at } of reports) run.errors.push(subgraphError(error, serviceName, at));
}
