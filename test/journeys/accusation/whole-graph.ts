import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { repositoryPath } from '../../../platform/config/repository-path.js';
import { type Facts, MADE_UP } from './facts.js';

/** A field that a client can begin with, and documents that ask for all there is to it, the deepest first. */
export interface Root {
  /** `Query.case`, `Mutation.assignCase`, `Subscription.caseChanged`. */
  readonly name: string;
  readonly documents: readonly string[];
  /** Everything that has to be handed in, made from its type: what is called after a fact is that fact. */
  variables(facts: Facts): Readonly<Record<string, unknown>>;
}

const KINDS = ['query', 'mutation', 'subscription'] as const;
/** Levels of objects below the root field; a page takes two. Where the hub refuses the deepest, the next is asked. */
const DEPTHS = [5, 4, 3, 2];
/** Who and what the county consists of, for everybody to read: not followed from one to the next. */
const ORGANISATION =
  /^(Area|Cell|Unit|Person|Post|PostHolder|Venue|Duty|PartyGroup|Contact|Absence|InCharge|UnitLeaders|Succession|.*(Area|Cell|Unit|Person|Post|Venue|Contact|PartyGroup|Duty)Connection)$/;

/** Every root field of the graph as clients see it, read from the supergraph that is checked in. */
export function rootsOfGraph(): Root[] {
  const supergraph = readFileSync(repositoryPath('gateway/supergraph.graphql'), 'utf8');
  const schema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  return KINDS.flatMap((kind) => {
    const type = rootType(schema, kind);
    return Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      documents: DEPTHS.map((depth) => documentOf(schema, kind, field, depth)),
      variables: (facts: Facts) =>
        Object.fromEntries(
          field.args.filter(isRequiredArgument).map(({ name, type }) => [name, madeOf(name, type, facts)]),
        ),
    }));
  });
}

function rootType(schema: GraphQLSchema, kind: (typeof KINDS)[number]): GraphQLObjectType | null | undefined {
  const types = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  return kind === 'subscription' ? schema.getSubscriptionType() : types[kind];
}

function documentOf(schema: GraphQLSchema, kind: string, field: GraphQLField<unknown, unknown>, depth: number): string {
  // What has a default may be left out by a try.
  const variables = field.args.map(({ name, type, defaultValue }) => {
    const given = defaultValue !== undefined && isNonNullType(type) ? type.ofType : type;
    return `$${name}: ${given}`;
  });
  const handed = field.args.map(({ name }) => `${name}: $${name}`);
  const head = variables.length > 0 ? `(${variables.join(', ')})` : '';
  const call = handed.length > 0 ? `(${handed.join(', ')})` : '';
  return `${kind} Ask${head} { ${field.name}${call}${selectionOf(schema, field.type, depth, [])} }`;
}

/** All leaves, and objects down to the depth; no type within itself. Lists within pages are asked for in small pages. */
function selectionOf(schema: GraphQLSchema, output: GraphQLOutputType, depth: number, path: readonly string[]): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name}${selectionOf(schema, one, depth, path)}`);
    return ` { __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const below = [...path, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const isDeep = !isLeafType(named) && (depth === 0 || below.includes(named.name));
    const isKnown = path.length > 0 && ORGANISATION.test(type.name) && ORGANISATION.test(named.name);
    if (isDeep || isKnown || field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined))
      return [];
    const isSmall = path.length > 1 && field.args.some(({ name }) => name === 'first');
    const cost = isList(field.type) ? depth - 1 : depth;
    const selected = selectionOf(schema, field.type, Math.max(cost - 1, 0), below);
    return selected === ' { }' ? [] : [`${field.name}${isSmall ? '(first: 3)' : ''}${selected}`];
  });
  return fields.length === 0 ? ' { __typename }' : ` { ${fields.join(' ')} }`;
}

/** `fromCaseId` is a case too. */
function madeOf(name: string, given: GraphQLInputType, facts: Facts): unknown {
  const type = isNonNullType(given) ? given.ofType : given;
  if (isListType(type)) return [madeOf(name.replace(/s$/, ''), type.ofType, facts)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || field.name in facts,
    );
    return Object.fromEntries(fields.map((field) => [field.name, madeOf(field.name, field.type, facts)]));
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const known = Object.entries(facts).find(([fact]) => name.toLowerCase().endsWith(fact.toLowerCase()));
  if (known) return known[1];
  return MADE[type.name]?.(name) ?? '第三十条';
}

const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();
const dayOf = (name: string): string => days(name === 'from' ? -30 : name === 'to' ? 30 : 0);
const MADE: Readonly<Record<string, (name: string) => unknown>> = {
  Int: () => 1,
  Float: () => 1,
  SafeInt: () => 1,
  Boolean: () => false,
  ID: () => MADE_UP.caseId,
  LocalDate: (name) => dayOf(name).slice(0, 10),
  DateTime: dayOf,
};

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
