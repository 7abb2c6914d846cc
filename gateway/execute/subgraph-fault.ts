import { GraphQLError } from 'graphql';
import { ERRORS } from '../../platform/errors/catalogue.js';

/** `SUBGRAPH_TIMEOUT`: no whole answer before the deadline. `SUBGRAPH_UNAVAILABLE`: every other fault of transport. */
export type SubgraphFaultCode = 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_UNAVAILABLE';

/**
 * What a caller may see of a fetch that failed: no address, no body, no driver's text. The cause stays on
 * `originalError`, for our log only.
 */
export function subgraphFault(code: SubgraphFaultCode, service: string, cause?: unknown): GraphQLError {
  return new GraphQLError(ERRORS[code].zh, {
    extensions: { code, service },
    originalError: cause instanceof Error ? cause : null,
  });
}
