import { isVariable, type Operation, type SelectionSet } from '@apollo/federation-internals';
import { isPlainName } from './entity.js';
import { skipAndInclude } from './selected-fields.js';
import type { Switches } from './switches.js';
import { Unusual } from './unusual.js';

/**
 * Looks through a whole operation once, so that nothing unusual is met after a fetch has gone out.
 * Registers the operation's switches. @throws Unusual
 */
export function inspectOperation(operation: Operation, switches: Switches): void {
  if (operation.rootKind !== 'query') throw new Unusual(operation.rootKind);
  const schema = operation.schema();
  inspect(operation.selectionSet);

  function inspect(selectionSet: SelectionSet): void {
    for (const { kind, element, selectionSet: inner } of selectionSet.selections()) {
      for (const condition of Object.values(skipAndInclude(element, schema))) {
        if (isVariable(condition)) switches.bitOf(condition.name);
      }
      if (element.kind === 'Field') {
        if (element.definition.isSchemaIntrospectionField()) throw new Unusual('introspection');
        if (!isPlainName(element.responseName())) throw new Unusual('response-name');
      }
      if (kind === 'FragmentSelection' || inner) inspect(inner!);
    }
  }
}
