import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { BoundedCache } from './bounded-cache.js';
import type { SubgraphAnswer } from './send-fetch.js';

export interface InProcessOptions {
  readonly schema: GraphQLSchema;
  /** The subgraph's own context, made from the gateway's. */
  readonly contextOf: (gatewayContext: Record<string, unknown>) => unknown;
  /** Parsed documents kept for fetches that come without one. Default 500. */
  readonly documentsKept?: number;
}

/**
 * A subgraph in this process. The planner's documents are valid by construction, so nothing is validated, and nothing is
 * parsed when the planner exposes its documents (`exposeDocumentNodeInFetchNode`).
 */
export function inProcessDataSource({ schema, contextOf, documentsKept = 500 }: InProcessOptions): GraphQLDataSource {
  const documents = new BoundedCache<string, DocumentNode>(documentsKept);

  return {
    async process(options: GraphQLDataSourceProcessOptions): Promise<SubgraphAnswer> {
      const { request, context } = options;
      const document = ('document' in options && options.document) || parsed(request.query ?? '');
      return execute({
        schema,
        document,
        variableValues: request.variables ?? {},
        operationName: request.operationName,
        contextValue: contextOf(context),
      }) as Promise<SubgraphAnswer>;
    },
  };

  function parsed(query: string): DocumentNode {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    documents.set(query, document);
    return document;
  }
}
