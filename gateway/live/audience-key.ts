import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { Variables } from './plan-subscription.js';

/** What two viewers must have in common to see the same: roles, unit and area. Not who they are. */
export const audienceOf = ({ roles, unitCode, areaCode }: Viewer): string =>
  JSON.stringify([[...roles].sort(), unitCode, areaCode]);

/** The variable that only says where the stream begins (`after: $x`), if `$x` is used for nothing else. */
export function placeVariable(document: DocumentNode, { selectionSet }: OperationDefinitionNode): string | null {
  const [field] = selectionSet.selections;
  const after =
    field?.kind === Kind.FIELD ? field.arguments?.find(({ name }) => name.value === 'after')?.value : undefined;
  if (after?.kind !== Kind.VARIABLE) return null;
  const name = after.name.value;
  let uses = 0;
  visit(document, {
    Variable: (node) => {
      if (node.name.value === name) uses++;
    },
  });
  return uses === 2 ? name : null;
}

export function variablesKey(variables: Variables, without: string | null): string {
  const entries = Object.entries(variables).filter(([name]) => name !== without);
  return JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
