import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { mergeAnswer } from './merge-answer.js';
import type { Step } from './plan-run.js';
import { compileRewrites } from './rewrite.js';
import { compileSend } from './send-fetch.js';
import { subgraphError } from './subgraph-error.js';

/** A fetch of root fields. */
export function rootFetch(fetch: FetchNode, supergraphSchema: GraphQLSchema): Step {
  const send = compileSend(fetch, []);
  const rewrite = compileRewrites(fetch.outputRewrites, supergraphSchema);
  return async (run) => {
    try {
      const { data, errors } = await send(run);
      if (errors) for (const error of errors) run.errors.push(subgraphError(error, fetch.serviceName, error.path));
      if (!data) return;
      rewrite?.(data);
      mergeAnswer(run.root, data);
    } catch (error) {
      run.errors.push(error);
    }
  };
}
