import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import { HubError } from '../../platform/errors/hub-error.js';
import type { DocumentCache } from '../documents/document-cache.js';
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
 * Looks at an operation before anything is planned: its shape and cost first, then whether it fits the graph at all.
 *
 * @throws HubError DOCUMENT_UNREADABLE, DOCUMENT_INVALID, QUERY_TOO_WIDE, QUERY_TOO_COSTLY, QUERY_TOO_DEEP, BAD_USER_INPUT
 */
export type AdmitOperation = (asked: AskedOperation) => AdmittedOperation;

export interface GateOptions extends CostedSchema {
  readonly maxCost: number;
  readonly introspection: boolean;
  readonly documents: DocumentCache;
}

export function operationGate({ maxCost, introspection, documents, ...costed }: GateOptions): AdmitOperation {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  return ({ query, operationName, variables }) => {
    const known = documents.get(query);
    const bounded = known ?? boundedDocument(readDocument(query));
    const operation = operationOf(bounded, operationName);
    const pages = { given: variables, defaults: defaultsOf(operation) };
    const cost = operationCost(costed, bounded.fragments, operation, pages);
    if (cost > maxCost) throw new HubError('QUERY_TOO_COSTLY', { cost: Math.min(cost, 1e15), limit: maxCost });
    if (!known) {
      boundDepth(bounded);
      mustFit(costed.schema, rules, query, bounded.document);
      documents.set(query, bounded);
    }
    return { query, document: bounded.document, operation };
  };
}

/** @throws HubError DOCUMENT_INVALID with the place of the first fault; the text of graphql-js repeats names and values */
function mustFit(schema: GraphQLSchema, rules: readonly ValidationRule[], text: string, document: DocumentNode): void {
  const faultsOf = (candidate: DocumentNode): readonly GraphQLError[] =>
    validate(schema, candidate, rules, { maxErrors: 1 });
  if (faultsOf(document).length === 0) return;
  const [place] = faultsOf(parse(text))[0]?.locations ?? [];
  throw new HubError('DOCUMENT_INVALID', place ? { line: place.line, column: place.column } : {});
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
