import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** How large a selection is with its fragments written out. Floats: a chain of fragments may double a thousand times. */
export interface SelectionSize {
  readonly depth: number;
  /** Fields of the selection itself, not of those below. */
  readonly width: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
export type MeasureSelection = (selections: SelectionSetNode | undefined) => SelectionSize;

const NOTHING: SelectionSize = { depth: 0, width: 0, fields: 0, aliases: 0, directives: 0 };

/**
 * Each fragment is measured once, however often it is spread. One that spreads itself counts as nothing there: such a
 * document is refused by validation, and this one may come before it.
 */
export function selectionMeasurer(fragments: Fragments): MeasureSelection {
  const measured = new Map<string, SelectionSize>();
  return measure;

  function measure(selections: SelectionSetNode | undefined): SelectionSize {
    if (!selections) return NOTHING;
    const size = { ...NOTHING };
    for (const selection of selections.selections) {
      const isField = selection.kind === Kind.FIELD;
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragmentSize(selection.name.value) : measure(selection.selectionSet);
      size.depth = Math.max(size.depth, below.depth + (isField ? 1 : 0));
      size.width += isField ? 1 : below.width;
      size.fields += below.fields + (isField ? 1 : 0);
      size.aliases += below.aliases + (isField && selection.alias ? 1 : 0);
      size.directives += below.directives + (selection.directives?.length ?? 0);
    }
    return size;
  }

  function fragmentSize(name: string): SelectionSize {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const size = measure(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  }
}
