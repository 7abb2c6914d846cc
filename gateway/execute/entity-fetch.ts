import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Asked, askFor } from './ask-for-entities.js';
import { entitiesAtPath } from './entities-at-path.js';
import { type Entity, isEntity } from './entity.js';
import { mergeAnswer } from './merge-answer.js';
import type { Step } from './plan-run.js';
import { reportEntityErrors } from './report-entity-errors.js';
import { representationOf } from './representation.js';
import { compileRewrites } from './rewrite.js';
import { compileSend } from './send-fetch.js';

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
      if (errors) reportEntityErrors(run, fetch.serviceName, path, asked.slots, errors);
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

/** The words are the stock executor's, with its count: one per place, not one per representation sent. */
function receivedEntities({ _entities: received }: Entity, { representations, slots }: Asked): unknown[] {
  if (!Array.isArray(received)) throw new Error(`Expected "data._entities" in response to be an array`);
  if (received.length !== representations.length) {
    throw new Error(`Expected "data._entities" to contain ${slots.length} elements`);
  }
  return received;
}
