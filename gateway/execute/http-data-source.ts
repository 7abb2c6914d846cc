import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { Pool } from 'undici';
import { circuitBreaker } from './circuit-breaker.js';
import { inFlightFetches } from './in-flight-fetches.js';
import { DeadlineExceeded, type Posted, postJson } from './post-json.js';
import type { SubgraphAnswer } from './send-fetch.js';
import { speaksGraphql, subgraphAnswer } from './subgraph-answer.js';
import { subgraphFault } from './subgraph-fault.js';

export interface HttpDataSourceOptions {
  /** The subgraph's name in the supergraph. */
  readonly name: string;
  readonly url: string;
  /** Called with the exact bytes of the body: a signature may be bound to them. */
  readonly headersFor?: (fetch: OutgoingFetch) => Promise<Record<string, string>>;
  /** For one fetch. Milliseconds, default 5 000. */
  readonly deadlineMs?: number;
  /** Largest answer read. Bytes, default 10 MiB. */
  readonly answerLimitBytes?: number;
  /** Most connections to the subgraph. Default 32. */
  readonly connections?: number;
  /** Failures in a row after which the subgraph is left alone for `breakMs`. Default 5. */
  readonly breakAfter?: number;
  /** Milliseconds, default 2 000. */
  readonly breakMs?: number;
}

export interface OutgoingFetch {
  readonly subgraph: string;
  readonly body: Buffer;
  /** The gateway's context of the request. */
  readonly context: Record<string, unknown>;
}

export interface HttpDataSource extends GraphQLDataSource {
  readonly close: () => Promise<void>;
}

const FIXED_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * A subgraph over HTTP. Every fault of transport rejects with a GraphQLError `SUBGRAPH_TIMEOUT` or
 * `SUBGRAPH_UNAVAILABLE`; what the subgraph did answer, errors included, is passed on.
 */
export function httpDataSource(options: HttpDataSourceOptions): HttpDataSource {
  const { name, url, headersFor, deadlineMs = 5_000, answerLimitBytes = 10 * 1024 * 1024 } = options;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: options.connections ?? 32, allowH2: false });
  const breaker = circuitBreaker({ failures: options.breakAfter ?? 5, openMs: options.breakMs ?? 2_000 });
  const share = inFlightFetches<Posted>();

  return { process, close: () => pool.close() };

  async function process({ request, context, ...rest }: GraphQLDataSourceProcessOptions): Promise<SubgraphAnswer> {
    const { query, variables, operationName } = request;
    const body = JSON.stringify({ query, variables, operationName });
    const send = () => guarded(body, context);
    // Shared as text: each place merges its own copy, and adds to it what only it asks for.
    const posted = await (isMutation(query, rest) ? send() : share(context, body, send));
    try {
      return subgraphAnswer(posted);
    } catch (cause) {
      throw subgraphFault('SUBGRAPH_UNAVAILABLE', name, cause);
    }
  }

  async function guarded(text: string, context: Record<string, unknown>): Promise<Posted> {
    const body = Buffer.from(text);
    const headers = { ...(await headersOf(body, context)), ...FIXED_HEADERS };
    if (!breaker.admits()) throw subgraphFault('SUBGRAPH_UNAVAILABLE', name);
    try {
      const posted = await postJson(pool, { path: pathname + search, body, headers, deadlineMs, answerLimitBytes });
      if (speaksGraphql(posted)) breaker.succeeded();
      else breaker.failed();
      return posted;
    } catch (cause) {
      breaker.failed();
      throw subgraphFault(cause instanceof DeadlineExceeded ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE', name, cause);
    }
  }

  /** A fault of ours (a key that cannot sign) is not the subgraph's, and does not open its circuit. */
  async function headersOf(body: Buffer, context: Record<string, unknown>): Promise<Record<string, string>> {
    try {
      return (await headersFor?.({ subgraph: name, body, context })) ?? {};
    } catch (cause) {
      throw subgraphFault('SUBGRAPH_UNAVAILABLE', name, cause);
    }
  }
}

/** The planner writes `mutation` first; health checks and schema loading only query. */
const isMutation = (query: string | undefined, { kind }: Pick<GraphQLDataSourceProcessOptions, 'kind'>): boolean =>
  kind === ('incoming operation' as typeof kind) && /^\s*mutation\b/.test(query ?? '');
