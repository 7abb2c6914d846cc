import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { entitiesAtPath } from './entities-at-path.js';
import { type Entity, isEntity } from './entity.js';
import { entityPaths } from './entity-paths.js';
import { mergeAnswer } from './merge-answer.js';
import type { PlanRun, Step } from './plan-run.js';
import { representationOf } from './representation.js';
import { representationKey } from './representation-key.js';
import { compileRewrites } from './rewrite.js';
import { compileSend } from './send-fetch.js';
import { subgraphError } from './subgraph-error.js';

/**
 * A fetch of entities found at a path of the answer. Equal representations are sent once: they are the same entity, so
 * what comes back is shared by all places that asked for it (the stock executor sends every one).
 */
export function entityFetch(fetch: FetchNode, path: ResponsePath, supergraphSchema: GraphQLSchema): Step {
  const find = entitiesAtPath(path);
  const represent = representationOf(fetch.requires ?? [], supergraphSchema);
  const rewriteInput = compileRewrites(fetch.inputRewrites, supergraphSchema);
  const rewriteOutput = compileRewrites(fetch.outputRewrites, supergraphSchema);
  const send = compileSend(fetch, path);

  return async (run) => {
    const entities: Entity[] = [];
    find(run.root, entities);
    try {
      const asked = askFor(entities, represent);
      if (asked.representations.length === 0) return;
      for (const representation of asked.representations) rewriteInput?.(representation);
      const { data, errors } = await send(run, asked.representations);
      if (errors) reportErrors(run, fetch.serviceName, path, asked.slots, errors);
      if (!data) return;
      const received = receivedEntities(data, asked);
      let seen = 0;
      asked.entities.forEach((entity, position) => {
        const slot = asked.slots[position]!;
        const answer = received[slot];
        const isFirst = slot === seen;
        if (isFirst) seen++;
        if (!isEntity(answer)) return;
        answer.__typename ||= entity.__typename;
        if (isFirst) rewriteOutput?.(answer);
        mergeAnswer(entity, answer);
      });
    } catch (error) {
      run.errors.push(error);
    }
  };
}

interface Asked {
  readonly representations: Entity[];
  /** The entities that could be represented … */
  readonly entities: Entity[];
  /** … and the position of each one's representation in `representations`. */
  readonly slots: number[];
}

function askFor(entities: readonly Entity[], represent: (entity: Entity) => Entity | null): Asked {
  const asked: Asked = { representations: [], entities: [], slots: [] };
  const known = new Map<string, number>();
  for (const entity of entities) {
    const representation = represent(entity);
    if (!representation?.__typename) continue;
    const key = representationKey(representation);
    let slot = known.get(key);
    if (slot === undefined) {
      slot = asked.representations.push(representation) - 1;
      known.set(key, slot);
    }
    asked.entities.push(entity);
    asked.slots.push(slot);
  }
  return asked;
}

/** The words are the stock executor's, with its count: one per place, not one per representation sent. */
function receivedEntities({ _entities: received }: Entity, { representations, slots }: Asked): unknown[] {
  if (!Array.isArray(received)) throw new Error(`Expected "data._entities" in response to be an array`);
  if (received.length !== representations.length) {
    throw new Error(`Expected "data._entities" to contain ${slots.length} elements`);
  }
  return received;
}

/** An entity asked for once but standing in several places reports its error at each of them, as stock would. */
function reportErrors(
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
