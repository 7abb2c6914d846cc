import {
  defaultTypeResolver,
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { compileList } from './compile-list.js';
import { type CompiledField, type Complete, GIVE_BACK, isPromise } from './execution.js';
import { runFields } from './run-fields.js';

/** Where a value is completed: for messages, and for what is selected below. */
export interface ValueSite {
  readonly schema: GraphQLSchema;
  readonly fieldNodes: readonly FieldNode[];
  /** `Type.field`, as graphql-js names it in its messages. */
  readonly coordinate: string;
  readonly fieldsOf: (type: GraphQLObjectType, fieldNodes: readonly FieldNode[]) => readonly CompiledField[];
}

/** `completeValue` of graphql 16.15, with everything the type decides decided once. */
export function compileValue(type: GraphQLOutputType, site: ValueSite): Complete {
  if (isNonNullType(type)) return strict(compileValue(type.ofType, site), site);
  if (isListType(type)) return compileList(compileValue(type.ofType, site), type.ofType, site.fieldNodes);
  if (isLeafType(type)) return leaf(type);
  return isAbstractType(type) ? abstract(type, site) : compileObject(type, site);
}

const strict =
  (complete: Complete, { coordinate }: ValueSite): Complete =>
  (value, execution, path, info) => {
    const completed = complete(value, execution, path, info);
    if (completed === null) throw new Error(`Cannot return null for non-nullable field ${coordinate}.`);
    return completed;
  };

function leaf(type: GraphQLLeafType): Complete {
  const isText = type === GraphQLString || type === GraphQLID;
  return (value) => {
    if (isText && typeof value === 'string') return value;
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) throw GIVE_BACK;
    return serialized;
  };
}

export function compileObject(type: GraphQLObjectType, { fieldNodes, fieldsOf }: ValueSite): Complete {
  const fields = fieldsOf(type, fieldNodes);
  const isTypeOf = type.isTypeOf?.bind(type);
  return (value, execution, path, info) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const fits = isTypeOf ? isTypeOf(value, execution.contextValue, info!) : true;
    if (!isPromise(fits)) return fits ? runFields(fields, value, execution, path) : giveBack();
    return fits.then((itDoes) => (itDoes ? runFields(fields, value, execution, path) : giveBack()));
  };
}

function abstract(type: GraphQLAbstractType, site: ValueSite): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const known = new Map<string, Complete>();
  return (value, execution, path, info) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const name = resolveType(value, execution.contextValue, info!, type);
    if (isPromise(name)) {
      return name.then((resolved) => ofRuntimeType(resolved)(value, execution, path, info));
    }
    return ofRuntimeType(name)(value, execution, path, info);
  };

  function ofRuntimeType(name: string | undefined): Complete {
    const compiled = known.get(name as string);
    if (compiled) return compiled;
    const runtimeType = typeof name === 'string' ? site.schema.getType(name) : undefined;
    if (!isObjectType(runtimeType) || !site.schema.isSubType(type, runtimeType)) return giveBack();
    const complete = compileObject(runtimeType, site);
    known.set(runtimeType.name, complete);
    return complete;
  }
}

function giveBack(): never {
  throw GIVE_BACK;
}
