import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { BoundedCache } from './bounded-cache.js';
import { compileDocument, type RunDocument } from './in-process/compile-document.js';
import { GIVE_BACK } from './in-process/execution.js';
import type { SubgraphAnswer } from './send-fetch.js';

export interface InProcessOptions {
  /** Built by @apollo/subgraph: its `_entities` is resolved directly from the `__resolveReference` of each type. */
  readonly schema: GraphQLSchema;
  /** The subgraph's own context, made from the gateway's. */
  readonly contextOf: (gatewayContext: Record<string, unknown>) => unknown;
  /** Documents kept parsed and compiled. Default 1000. */
  readonly documentsKept?: number;
}

/**
 * A subgraph in this process. The planner's documents are valid by construction, so nothing is validated; nothing is
 * parsed when the planner exposes them (`exposeDocumentNodeInFetchNode`); and each is compiled once, not walked each time.
 * graphql-js executes what is not compiled, and answers for a resolver's mistake (a type that does not fit).
 */
export function inProcessDataSource({ schema, contextOf, documentsKept = 1_000 }: InProcessOptions): GraphQLDataSource {
  const known = new BoundedCache<string, PreparedDocument>(documentsKept);

  return {
    async process(options: GraphQLDataSourceProcessOptions): Promise<SubgraphAnswer> {
      const { query = '', variables = {}, operationName } = options.request;
      const { document, run } = prepared(query, 'document' in options ? options.document : undefined);
      const contextValue = contextOf(options.context);
      const withGraphqlJs = () =>
        execute({
          schema,
          document,
          variableValues: variables,
          operationName,
          contextValue,
        }) as Promise<SubgraphAnswer>;
      if (!run) return withGraphqlJs();
      try {
        return (await run(contextValue, variables)) as ExecutionResult & SubgraphAnswer;
      } catch (thrown) {
        if (thrown !== GIVE_BACK) throw thrown;
        return withGraphqlJs();
      }
    },
  };

  function prepared(query: string, given: DocumentNode | undefined): PreparedDocument {
    const before = known.get(query);
    if (before) return before;
    const document = given ?? parse(query, { noLocation: true });
    const fresh = { document, run: compileDocument(schema, document) };
    known.set(query, fresh);
    return fresh;
  }
}

interface PreparedDocument {
  readonly document: DocumentNode;
  readonly run: RunDocument | undefined;
}
