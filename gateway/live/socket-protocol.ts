import { type FormattedExecutionResult, GraphQLSchema, parse } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import { HubError } from '../../platform/errors/hub-error.js';
import { GatewayContext } from '../graph/gateway-context.js';
import { graphqlProblem } from '../http/graphql-problem.js';
import type { Arrival, ReadCaller } from '../identity/read-caller.js';
import { performOperation, type StreamEngine } from './perform-operation.js';

/** What is kept of a socket besides what graphql-ws keeps. */
export interface SocketExtra {
  readonly arrival: Arrival;
  readonly close: (code: number, reason: string) => void;
  /** Set by a `connection_init` that was accepted. */
  context?: GatewayContext;
  /** Operations that run over it. */
  open: number;
}

export type SocketProtocol = Server<SocketExtra>;

/** graphql-transport-ws: Unauthorized. */
const UNAUTHORIZED = 4401;

/** graphql-ws executes by a document of its own choice; ours goes through the door as it came. */
const SCHEMA = new GraphQLSchema({});
const ANY_OPERATION = parse('subscription { any }');

/** The token comes in the payload of `connection_init` as `authorization`, or as the upgrade's header. */
export function socketProtocol(engine: StreamEngine, readCaller: ReadCaller, mostPerSocket: number): SocketProtocol {
  return makeServer<Record<string, unknown>, SocketExtra>({
    onConnect: async ({ connectionParams, extra }) => {
      const given = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
      try {
        extra.context = await readCaller(extra.arrival, typeof given === 'string' ? given : undefined);
        return true;
      } catch {
        extra.close(UNAUTHORIZED, 'UNAUTHENTICATED');
        return false;
      }
    },
    // Counted here and not by `subscriptions`, which holds those of a whole packet before the first is carried out.
    onSubscribe: ({ extra }, _id, payload) => ({
      schema: SCHEMA,
      document: ANY_OPERATION,
      rootValue: payload,
      contextValue: { context: extra.context, open: ++extra.open },
    }),
    onComplete: ({ extra }) => {
      extra.open--;
    },
    subscribe: ({ rootValue, contextValue }) => {
      const { context, open } = contextValue as Pick<SocketExtra, 'context' | 'open'>;
      return perform(rootValue, context as GatewayContext, open) as never;
    },
    // Ours are plain objects, ready to be sent.
    onNext: (_socket, _id, _payload, _args, answer) => answer as FormattedExecutionResult,
  });

  async function perform(
    payload: unknown,
    context: GatewayContext,
    open: number,
  ): Promise<AsyncIterable<FormattedExecutionResult> | FormattedExecutionResult> {
    const isOver = context.expiresAt !== null && context.expiresAt.getTime() <= Date.now();
    const fault = isOver
      ? new HubError('UNAUTHENTICATED')
      : new HubError('SUBSCRIPTION_LIMIT', { limit: mostPerSocket });
    if (isOver || open > mostPerSocket) return graphqlProblem(fault, context.language).body;
    const { caller, language, expiresAt } = context;
    return performOperation(engine, payload, new GatewayContext(caller, language, expiresAt));
  }
}
