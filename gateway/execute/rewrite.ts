import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Entity, isEntity, isPlainName } from './entity.js';
import { typeCondition } from './type-condition.js';
import { Unusual } from './unusual.js';

/** Changes one representation, or one fetched object, in place. */
export type Rewrite = (value: unknown) => void;

const FRAGMENT_PREFIX = '... on ';

/** The planner's rewrites, compiled; undefined when there are none. Source: `applyRewrites` of @apollo/gateway 2.14.4. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, schema));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, schema: GraphQLSchema): Rewrite {
  const path = rewrite.path.slice(0, -1);
  const name = rewrite.path.at(-1);
  if (name === undefined) return () => {};
  if (name.startsWith(FRAGMENT_PREFIX) || !isPlainName(name)) throw new Unusual('plan-rewrite');
  return path.reduceRight<Rewrite>((rest, step) => onEach(stepInto(step, rest, schema)), onEach(atName(rewrite, name)));
}

function atName(rewrite: FetchDataRewrite, name: string): (entity: Entity) => void {
  switch (rewrite.kind) {
    case 'ValueSetter':
      return (entity) => {
        entity[name] = rewrite.setValueTo;
      };
    case 'KeyRenamer':
      if (!isPlainName(rewrite.renameKeyTo)) throw new Unusual('plan-rewrite');
      return (entity) => {
        if (!entity[name]) return;
        entity[rewrite.renameKeyTo] = entity[name];
        entity[name] = undefined;
      };
    default:
      throw new Unusual('plan-rewrite');
  }
}

function stepInto(step: string, rest: Rewrite, schema: GraphQLSchema): (entity: Entity) => void {
  if (!step.startsWith(FRAGMENT_PREFIX)) return (entity) => rest(entity[step]);
  const applies = typeCondition(schema, step.slice(FRAGMENT_PREFIX.length));
  // An object that does not say its type is rewritten too: the planner does not ask for every __typename.
  return (entity) => {
    if (!entity.__typename || applies(entity.__typename)) rest(entity);
  };
}

function onEach(apply: (entity: Entity) => void): Rewrite {
  const rewrite: Rewrite = (value) => {
    if (Array.isArray(value)) for (const element of value) rewrite(element);
    else if (isEntity(value)) apply(value);
  };
  return rewrite;
}
