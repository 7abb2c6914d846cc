import type { QueryPlanFieldNode, QueryPlanInlineFragmentNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Entity, isPlainName } from './entity.js';
import { mergeAnswer } from './merge-answer.js';
import { type TypeCondition, typeCondition } from './type-condition.js';
import { Unusual } from './unusual.js';

/** Cuts out of an entity what a fetch `requires`; null when something of it never arrived. */
export type RepresentationOf = (entity: Entity) => Entity | null;

/**
 * Compiles a fetch's `requires`. The supergraph's schema decides type conditions, since a requirement may name
 * @inaccessible parts. Source: `executeSelectionSet` of @apollo/gateway 2.14.4.
 */
export function representationOf(
  selections: readonly QueryPlanSelectionNode[],
  supergraphSchema: GraphQLSchema,
): RepresentationOf {
  const isField = (selection: QueryPlanSelectionNode) => selection.kind === 'Field';
  const field = (node: QueryPlanSelectionNode) => compileField(node as QueryPlanFieldNode, supergraphSchema);
  const fragment = (node: QueryPlanSelectionNode) =>
    compileFragment(node as QueryPlanInlineFragmentNode, supergraphSchema);
  if (selections.every(isField)) return ofFields(selections.map(field));
  if (!selections.some(isField)) return ofFragments(selections.map(fragment));
  return inOrder(selections.map((node) => (isField(node) ? ofFields([field(node)]) : ofFragments([fragment(node)]))));
}

interface RequiredField {
  readonly name: string;
  readonly inner: RepresentationOf | undefined;
}

interface RequiredFragment {
  readonly applies: TypeCondition;
  readonly cut: RepresentationOf;
}

function compileField(node: QueryPlanFieldNode, schema: GraphQLSchema): RequiredField {
  const name = node.alias ?? node.name;
  if (!isPlainName(name)) throw new Unusual('response-name');
  return { name, inner: node.selections ? representationOf(node.selections, schema) : undefined };
}

function compileFragment(node: QueryPlanInlineFragmentNode, schema: GraphQLSchema): RequiredFragment {
  return {
    // Apollo leaves out a fragment without a type condition.
    applies: node.typeCondition ? typeCondition(schema, node.typeCondition) : () => false,
    cut: representationOf(node.selections, schema),
  };
}

const ofFields =
  (fields: readonly RequiredField[]): RepresentationOf =>
  (entity) => {
    const cut: Entity = {};
    for (const { name, inner } of fields) {
      const value = entity[name];
      if (value === undefined) return null;
      cut[name] = inner === undefined ? value : innerOf(value, inner);
    }
    return cut;
  };

function innerOf(value: unknown, inner: RepresentationOf): unknown {
  if (value === null) return null;
  return Array.isArray(value)
    ? value.map((element) => (element === null ? null : inner(element)))
    : inner(value as Entity);
}

const ofFragments =
  (fragments: readonly RequiredFragment[]): RepresentationOf =>
  (entity) => {
    let whole: Entity | undefined;
    for (const { applies, cut } of fragments) {
      if (!applies(entity.__typename)) continue;
      const part = cut(entity);
      if (part === null) continue;
      if (whole === undefined) whole = part;
      else mergeAnswer(whole, part);
    }
    return whole ?? {};
  };

/** Fields and fragments side by side: a missing field voids the whole, a fragment only itself. */
const inOrder =
  (parts: readonly RepresentationOf[]): RepresentationOf =>
  (entity) => {
    const whole: Entity = {};
    for (const part of parts) {
      const cut = part(entity);
      if (cut === null) return null;
      mergeAnswer(whole, cut);
    }
    return whole;
  };
