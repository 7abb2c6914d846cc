import type { GraphQLDataSource } from '@apollo/gateway';
import { HubError } from '../../platform/errors/hub-error.js';
import type { SubgraphPart } from '../../platform/graphql/subgraph-part.js';
import { ASSERTION_HEADER, type SignAssertion } from '../../platform/identity/caller-assertion.js';
import { httpDataSource } from '../execute/http-data-source.js';
import { inProcessDataSource } from '../execute/in-process-data-source.js';
import { buildFeedGraph, FEED } from '../live/feed-graph.js';
import type { GatewayContext } from './gateway-context.js';

/** A subgraph in this process, or the base URL of one of ours (`/graphql` and `/readyz` below it). */
export type GatewayPart = InProcessPart | { readonly url: string };
export type InProcessPart = Pick<SubgraphPart, 'name' | 'graph' | 'contextOf' | 'ready'>;

export const isInProcess = (part: GatewayPart): part is InProcessPart => 'graph' in part;

/** Compiled fetches of one subgraph; a large one takes half a megabyte, and strangers choose what is asked. */
const DOCUMENTS_KEPT = 200;
/** Milliseconds. */
const READY_WITHIN_MS = 2_000;

export interface PartSources {
  readonly byName: Readonly<Record<string, GraphQLDataSource>>;
  close(): Promise<void>;
}

/** @throws unless the part answers that it is ready */
export async function partReady(part: GatewayPart): Promise<void> {
  if (isInProcess(part)) return part.ready();
  const answer = await fetch(`${part.url}/readyz`, { signal: AbortSignal.timeout(READY_WITHIN_MS) });
  await answer.body?.cancel();
  if (!answer.ok) throw new HubError('SUBGRAPH_UNAVAILABLE');
}

/**
 * One data source per subgraph of the supergraph. Those that are neither in this process nor given an address are
 * asked where the supergraph says.
 *
 * @param sign null where subgraphs know nothing of signed callers
 */
export function openPartSources(
  services: ReadonlyMap<string, string>,
  parts: Readonly<Record<string, GatewayPart>>,
  sign: SignAssertion | null,
): PartSources {
  const byName: Record<string, GraphQLDataSource> = {};
  const remote: { close(): Promise<void> }[] = [];
  for (const [name, address] of services) {
    const part = parts[name] ?? (name === FEED ? feedPart() : null);
    if (part && isInProcess(part)) {
      const contextOf = (context: unknown): object => (context as GatewayContext).contextOf(part);
      byName[name] = inProcessDataSource({ schema: part.graph.schema, contextOf, documentsKept: DOCUMENTS_KEPT });
    } else {
      const source = httpDataSource({
        name,
        url: part ? endpointOf(part.url, sign) : address,
        ...(sign && { headersFor: signed(sign) }),
      });
      byName[name] = source;
      remote.push(source);
    }
  }
  return { byName, close: async () => void (await Promise.all(remote.map((source) => source.close()))) };
}

/** A foreign subgraph, which knows no signed callers, is where its URL says and nowhere below. */
const endpointOf = (url: string, sign: SignAssertion | null): string => (sign ? `${url}/graphql` : url);

interface OutgoingFetch {
  readonly subgraph: string;
  readonly body: Uint8Array;
  readonly context: unknown;
}

const signed =
  (sign: SignAssertion) =>
  async ({ subgraph, body, context }: OutgoingFetch): Promise<Record<string, string>> => {
    const { caller } = context as GatewayContext;
    return { [ASSERTION_HEADER]: await sign(subgraph, body, caller), 'x-request-id': caller.requestId };
  };

const feedPart = (): InProcessPart => ({
  name: FEED,
  graph: buildFeedGraph(),
  contextOf: () => ({}),
  ready: async () => undefined,
});
