import {
  isCompositeType,
  isListType,
  isNonNullType,
  type OutputType,
  type SelectionSet,
} from '@apollo/federation-internals';
import { leafCheck } from './leaf-check.js';
import { objectShape } from './object-shape.js';
import type { SelectionScope } from './selected-fields.js';
import { misfit, type Shape } from './shape.js';

/** The shape of a field's value, or of a list's element. */
export function valueShape(type: OutputType, inner: readonly SelectionSet[], scope: SelectionScope): Shape {
  if (isNonNullType(type)) return present(valueShape(type.ofType, inner, scope));
  if (isListType(type)) return list(valueShape(type.ofType, inner, scope));
  if (isCompositeType(type)) return objectShape(type, inner, scope, valueShape);
  const isLeafValue = leafCheck(type);
  if (!isLeafValue) return (value) => value ?? null;
  return (value) => (value === null || value === undefined ? null : isLeafValue(value) ? value : misfit());
}

const present =
  (shape: Shape): Shape =>
  (value) =>
    value === null || value === undefined ? misfit() : shape(value);

const list =
  (shape: Shape): Shape =>
  (value) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) return misfit();
    const shaped = new Array<unknown>(value.length);
    for (let position = 0; position < value.length; position++) {
      const element: unknown = value[position];
      shaped[position] = element === undefined ? misfit() : shape(element);
    }
    return shaped;
  };
