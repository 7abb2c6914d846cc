import { type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';
import { HubError } from '../../platform/errors/hub-error.js';
import { BoundedCache } from '../execute/bounded-cache.js';
import { type BoundedDocument, boundDepth, boundedDocument } from './document-limits.js';
import { type CostedSchema, operationCost } from './operation-cost.js';
import { readDocument } from './read-document.js';

export interface AskedOperation {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface AdmittedOperation {
  /** Its text, also when only a hash was sent. */
  readonly query: string;
  readonly document: BoundedDocument['document'];
  readonly operation: OperationDefinitionNode;
}

/**
 * Looks at an operation before anything is validated or planned.
 *
 * @throws HubError DOCUMENT_UNREADABLE, QUERY_TOO_WIDE, QUERY_TOO_COSTLY, QUERY_TOO_DEEP, BAD_USER_INPUT
 */
export type AdmitOperation = (asked: AskedOperation) => AdmittedOperation;

/** Documents whose shape is remembered as good, by their text. */
const DOCUMENTS_KEPT = 1_000;

export function operationGate(schema: CostedSchema, maxCost: number): AdmitOperation {
  const documents = new BoundedCache<string, BoundedDocument>(DOCUMENTS_KEPT);
  return ({ query, operationName, variables }) => {
    let bounded = documents.get(query);
    if (!bounded) {
      bounded = boundedDocument(readDocument(query));
      documents.set(query, bounded);
    }
    const operation = operationOf(bounded, operationName);
    const pages = { given: variables, defaults: defaultsOf(operation) };
    const cost = operationCost(schema, bounded.fragments, operation, pages);
    if (cost > maxCost) throw new HubError('QUERY_TOO_COSTLY', { cost: Math.min(cost, 1e15), limit: maxCost });
    boundDepth(bounded);
    return { query, document: bounded.document, operation };
  };
}

function operationOf({ operations }: BoundedDocument, name: string | null): OperationDefinitionNode {
  const named = name === null ? operations : operations.filter((operation) => operation.name?.value === name);
  const [operation, another] = named;
  if (!operation || another) throw new HubError('BAD_USER_INPUT', { field: 'operationName' });
  return operation;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
}
