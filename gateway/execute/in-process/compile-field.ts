import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isLeafType,
} from 'graphql';
import { compileValue, type ValueSite } from './compile-value.js';
import type { EntityReferences } from './entity-references.js';
import { type CompiledField, type Execution, isPromise } from './execution.js';
import { fieldFailure } from './field-failure.js';
import type { FieldPath } from './field-path.js';

export interface FieldSite extends ValueSite {
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  /** For the field `_entities`. */
  readonly entities?: EntityReferences | undefined;
  /** Of this field in `Execution.args`. */
  readonly slot: number;
  /** What a resolver's `info` says of the whole operation. */
  readonly operationInfo: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'rootValue' | 'operation'>;
}

/** `executeField` of graphql 16.15. `info`, path and arguments are only made for fields that can see them. */
export function compileField(site: FieldSite): CompiledField {
  const { key, parentType, definition, fieldNodes, slot, operationInfo } = site;
  const { name, type, args } = definition;
  const node = fieldNodes[0] as FieldNode;
  const resolve: GraphQLFieldResolver<unknown, unknown> | undefined = site.entities?.resolve ?? definition.resolve;
  const complete = site.entities?.complete ?? compileValue(type, site);
  const fail = fieldFailure(type, fieldNodes);
  const isLeaf = isLeafType(getNamedType(type));
  const isPlain = resolve === undefined && isLeaf && args.length === 0;

  return { key, run: isPlain ? runPlain : run };

  /** Most fields: a property of the row. */
  function runPlain(source: unknown, execution: Execution, parent: FieldPath | undefined): unknown {
    const value = isReadable(source) ? source[name] : undefined;
    if (typeof value === 'function' || isPromise(value)) return run(source, execution, parent);
    try {
      return complete(value, execution, parent, undefined);
    } catch {
      return run(source, execution, parent);
    }
  }

  function run(source: unknown, execution: Execution, parent: FieldPath | undefined): unknown {
    const path: FieldPath = { prev: parent, key, typename: parentType.name };
    try {
      const info = resolve === undefined && isLeaf ? undefined : infoAt(path, execution);
      const given = argsOf(execution);
      const value = resolve
        ? resolve(source, given, execution.contextValue, info!)
        : property(source, given, execution, info ?? (() => infoAt(path, execution)));
      const completed = isPromise(value)
        ? value.then((settled) => complete(settled, execution, path, info))
        : complete(value, execution, path, info);
      return isPromise(completed) ? completed.then(undefined, (thrown) => fail(thrown, execution, path)) : completed;
    } catch (thrown) {
      return fail(thrown, execution, path);
    }
  }

  function property(
    source: unknown,
    given: Record<string, unknown>,
    { contextValue }: Execution,
    info: GraphQLResolveInfo | (() => GraphQLResolveInfo),
  ): unknown {
    const value = isReadable(source) ? source[name] : undefined;
    if (typeof value !== 'function') return value;
    return value.call(source, given, contextValue, typeof info === 'function' ? info() : info);
  }

  function infoAt(path: FieldPath, { variableValues }: Execution): GraphQLResolveInfo {
    const { schema, fragments, rootValue, operation } = operationInfo;
    const nodes = fieldNodes as FieldNode[];
    return {
      fieldName: name,
      fieldNodes: nodes,
      returnType: type,
      parentType,
      path,
      schema,
      fragments,
      rootValue,
      operation,
      variableValues,
    };
  }

  /** Each call has an object of its own: a resolver may write to it. */
  function argsOf({ args: known, variableValues }: Execution): Record<string, unknown> {
    if (args.length === 0) return {};
    known[slot] ??= getArgumentValues(definition, node, variableValues);
    return { ...known[slot] };
  }
}

const isReadable = (source: unknown): source is Record<string, unknown> =>
  (typeof source === 'object' && source !== null) || typeof source === 'function';
