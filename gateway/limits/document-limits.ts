import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql';
import { HubError } from '../../platform/errors/hub-error.js';
import { MAX_ALIASES, MAX_DEPTH, MAX_DIRECTIVES, MAX_FIELDS, MAX_OPERATIONS, MAX_ROOT_FIELDS } from './limits.js';
import { type Fragments, selectionMeasurer } from './selection-size.js';

/** A document within the limits of its shape. Its cost depends on the variables, and is asked for each request. */
export interface BoundedDocument {
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: Fragments;
  /** Of any of its operations. The cost is looked at first, so that a costly query is called so. */
  readonly depth: number;
}

/** @throws HubError QUERY_TOO_WIDE naming the limit */
export function boundedDocument(document: DocumentNode): BoundedDocument {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  within('operations', operations.length, MAX_OPERATIONS);

  const measure = selectionMeasurer(fragments);
  let depth = 0;
  for (const { selectionSet, directives } of operations) {
    const size = measure(selectionSet);
    within('rootFields', size.width, MAX_ROOT_FIELDS);
    within('fields', size.fields, MAX_FIELDS);
    within('aliases', size.aliases, MAX_ALIASES);
    within('directives', size.directives + (directives?.length ?? 0), MAX_DIRECTIVES);
    depth = Math.max(depth, size.depth);
  }
  return { document, operations, fragments, depth };
}

/** @throws HubError QUERY_TOO_DEEP */
export function boundDepth({ depth }: BoundedDocument): void {
  if (depth > MAX_DEPTH) throw new HubError('QUERY_TOO_DEEP', { limit: 'depth', most: MAX_DEPTH });
}

function within(limit: string, counted: number, most: number): void {
  if (counted > most) throw new HubError('QUERY_TOO_WIDE', { limit, most });
}
