import type { CompositeType, Operation } from '@apollo/federation-internals';
import { objectShape } from './object-shape.js';
import type { SelectionScope } from './selected-fields.js';
import type { Shape } from './shape.js';
import type { Switches } from './switches.js';
import { valueShape } from './value-shape.js';

/**
 * Makes the client's answer from the merged answers of the subgraphs, by the client's own operation: only what it
 * selected, in its order. One shape is compiled for each setting of the switches that is met.
 */
export function answerShapes(operation: Operation, switches: Switches): (values: number) => Shape {
  const schema = operation.schema();
  const root = schema.schemaDefinition.rootType(operation.rootKind) as CompositeType;
  const known = new Map<number, Shape>();
  return (values) => {
    let shape = known.get(values);
    if (shape === undefined) {
      const scope: SelectionScope = { schema, switches, values };
      shape = objectShape(root, [operation.selectionSet], scope, valueShape);
      known.set(values, shape);
    }
    return shape;
  };
}
