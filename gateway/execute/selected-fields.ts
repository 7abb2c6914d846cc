import {
  type CompositeType,
  type FieldSelection,
  isSubtype,
  isVariable,
  type NamedType,
  type Schema,
  type Selection,
  type SelectionSet,
} from '@apollo/federation-internals';
import type { Switches } from './switches.js';

/** One key of an answer's object, with everything selected below it. */
export interface SelectedField {
  readonly name: string;
  readonly field: FieldSelection;
  /** The type whose `__typename` this is when the object does not say; see object-shape.ts. */
  readonly parentType: CompositeType;
  /** Sub-selections of all selections of this key, in order; empty for leaves. */
  readonly inner: SelectionSet[];
}

export interface SelectionScope {
  readonly schema: Schema;
  readonly switches: Switches;
  /** The values of the switches that the shape is compiled for. */
  readonly values: number;
}

/**
 * The fields an object of `objectType` answers with: fragments resolved, duplicates merged, in the order in which each
 * key is first met. Order and fragment rules are `applySelectionSet` of @apollo/gateway 2.14.4.
 *
 * @param runtimeType named by the object's `__typename`; undefined when it has none
 */
export function selectedFields(
  selectionSets: readonly SelectionSet[],
  objectType: CompositeType,
  runtimeType: NamedType | undefined,
  scope: SelectionScope,
): SelectedField[] {
  const byName = new Map<string, SelectedField>();
  for (const selectionSet of selectionSets) collect(selectionSet, objectType);
  return [...byName.values()];

  function collect(selectionSet: SelectionSet, parentType: CompositeType): void {
    for (const selection of selectionSet.selections()) {
      if (isSkipped(selection, scope)) continue;
      if (selection.kind === 'FieldSelection') add(selection, parentType);
      else {
        const condition = selection.element.typeCondition;
        if (condition && !isSubtype(condition, runtimeType ?? parentType)) continue;
        collect(selection.selectionSet, condition ?? parentType);
      }
    }
  }

  function add(field: FieldSelection, parentType: CompositeType): void {
    const name = field.element.responseName();
    const known = byName.get(name);
    const selected = known ?? { name, field, parentType, inner: [] };
    if (!known) byName.set(name, selected);
    if (field.selectionSet) selected.inner.push(field.selectionSet);
  }
}

function isSkipped({ element }: Selection, { schema, switches, values }: SelectionScope): boolean {
  const { skip, include } = skipAndInclude(element, schema);
  return (skip !== undefined && isOn(skip)) || (include !== undefined && !isOn(include));

  function isOn(condition: unknown): boolean {
    return isVariable(condition) ? (values & switches.bitOf(condition.name)) !== 0 : condition === true;
  }
}

/** What `if` says in the element's `@skip` and `@include`: a Boolean or a variable; undefined without the directive. */
export function skipAndInclude(element: Selection['element'], schema: Schema): { skip: unknown; include: unknown } {
  return {
    skip: element.appliedDirectivesOf(schema.skipDirective())[0]?.arguments().if,
    include: element.appliedDirectivesOf(schema.includeDirective())[0]?.arguments().if,
  };
}
