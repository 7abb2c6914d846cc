import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { repositoryPath } from '../../../platform/config/repository-path.js';

/** A field that a client can begin with, and a document that asks for all there is to it. */
export interface Root {
  /** `Query.case`, `Mutation.assignCase`, `Subscription.caseChanged`. */
  readonly name: string;
  readonly document: string;
}

const KINDS = ['query', 'mutation', 'subscription'] as const;
/** Levels of objects below the root field. A page takes two. */
const DEPTH = 5;
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
      document: documentOf(schema, kind, field),
    }));
  });
}

function rootType(schema: GraphQLSchema, kind: (typeof KINDS)[number]): GraphQLObjectType | null | undefined {
  const types = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  return kind === 'subscription' ? schema.getSubscriptionType() : types[kind];
}

function documentOf(schema: GraphQLSchema, kind: string, field: GraphQLField<unknown, unknown>): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${type}`);
  const handed = field.args.map(({ name }) => `${name}: $${name}`);
  const head = variables.length > 0 ? `(${variables.join(', ')})` : '';
  const call = handed.length > 0 ? `(${handed.join(', ')})` : '';
  return `${kind} Ask${head} { ${field.name}${call}${selectionOf(schema, field.type, DEPTH, [])} }`;
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
    const isKnown = depth < DEPTH && ORGANISATION.test(type.name) && ORGANISATION.test(named.name);
    if (isDeep || isKnown || field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined))
      return [];
    const isSmall = depth < DEPTH - 1 && field.args.some(({ name }) => name === 'first');
    const cost = isList(field.type) ? depth - 1 : depth;
    const selected = selectionOf(schema, field.type, Math.max(cost - 1, 0), below);
    return selected === ' { }' ? [] : [`${field.name}${isSmall ? '(first: 3)' : ''}${selected}`];
  });
  return fields.length === 0 ? ' { __typename }' : ` { ${fields.join(' ')} }`;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
