import {
  type CompositeType,
  isCompositeType,
  isObjectType,
  type OutputType,
  type Schema,
  type SelectionSet,
} from '@apollo/federation-internals';
import { type Entity, isEntity } from './entity.js';
import { type SelectedField, type SelectionScope, selectedFields } from './selected-fields.js';
import { misfit, type Shape } from './shape.js';

/** Compiles what stands below; given, since values hold objects and objects hold values. */
export type ShapeOf = (type: OutputType, inner: readonly SelectionSet[], scope: SelectionScope) => Shape;

/** Shapes an object; its fields are compiled once for each `__typename` that is met. */
export function objectShape(
  type: CompositeType,
  inner: readonly SelectionSet[],
  scope: SelectionScope,
  shapeOf: ShapeOf,
): Shape {
  const known = new Map<unknown, FieldShape[]>();
  return (value) => {
    if (value === null || value === undefined) return null;
    if (!isEntity(value)) return misfit();
    const typename = value.__typename;
    let fields = known.get(typename);
    if (fields === undefined) {
      fields = fieldShapes(type, typename, inner, scope, shapeOf);
      known.set(typename, fields);
    }
    const shaped: Entity = {};
    for (const { name, shape, isTypename } of fields) {
      shaped[name] = shape(isTypename ? (value[name] ?? typename) : value[name]);
    }
    return shaped;
  };
}

interface FieldShape {
  readonly name: string;
  readonly shape: Shape;
  readonly isTypename: boolean;
}

function fieldShapes(
  type: CompositeType,
  typename: unknown,
  inner: readonly SelectionSet[],
  scope: SelectionScope,
  shapeOf: ShapeOf,
): FieldShape[] {
  if (typename !== undefined && typeof typename !== 'string') misfit();
  const runtimeType = typename ? namedType(typename, scope.schema) : undefined;
  return selectedFields(inner, runtimeType ?? type, runtimeType, scope).map((selected) => ({
    name: selected.name,
    isTypename: selected.field.element.name === '__typename',
    shape: fieldShape(selected, scope, shapeOf),
  }));
}

/** A type the API does not show (@inaccessible) is a misfit: stock answers null, and does not name it. */
function namedType(typename: string, schema: Schema): CompositeType {
  const type = schema.type(typename);
  return type && isCompositeType(type) ? type : misfit();
}

function fieldShape({ field, inner, parentType }: SelectedField, scope: SelectionScope, shapeOf: ShapeOf): Shape {
  if (field.element.name === '__typename') return typenameShape(parentType, scope.schema);
  return shapeOf(field.element.definition.type!, inner, scope);
}

/** What the subgraph said, if the API knows it; else where the selection stands. It must be an object type in the end. */
const typenameShape =
  (parentType: CompositeType, schema: Schema): Shape =>
  (said) => {
    const type = (typeof said === 'string' ? schema.type(said) : undefined) ?? parentType;
    return isObjectType(type) ? type.name : misfit();
  };
