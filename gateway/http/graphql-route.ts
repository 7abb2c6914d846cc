import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HubError } from '../../platform/errors/hub-error.js';
import { askedOf } from '../graph/asked-of.js';
import type { GatewayContext } from '../graph/gateway-context.js';
import type { OperationDoor } from '../graph/operation-door.js';
import type { ReadCaller } from '../identity/read-caller.js';
import { MAX_BODY_BYTES } from '../limits/limits.js';
import { sendGraphqlProblem } from './send-graphql-problem.js';

export interface GraphqlRoute {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly door: OperationDoor;
  readonly readCaller: ReadCaller;
}

/**
 * `POST /graphql`, and `GET /graphql` for persisted queries. The door stands before Apollo Server, which then keeps the
 * standard's HTTP rules: content types, CSRF, statuses, no change by GET.
 */
export async function serveGraphql(app: FastifyInstance, { apollo, door, readCaller }: GraphqlRoute): Promise<void> {
  const contexts = new WeakMap<FastifyRequest, GatewayContext>();
  const handler = fastifyApolloHandler(apollo, { context: async (request) => contexts.get(request) as GatewayContext });

  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    try {
      const context = await readCaller({ raw: request.raw, requestId: request.id });
      contexts.set(request, context);
      const asked = askedOf(request.method === 'GET' ? bodyOfUrl(request) : request.body);
      const { operation } = await door(asked, context);
      if (operation.operation === 'subscription') throw new HubError('SUBSCRIPTION_NEEDS_STREAM');
      return undefined;
    } catch (error) {
      return sendGraphqlProblem(request, reply, error);
    }
  };

  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendGraphqlProblem(request, reply, error));
    scope.post('/graphql', { bodyLimit: MAX_BODY_BYTES, preHandler: admit }, handler);
    scope.get('/graphql', { preHandler: admit }, handler);
  });
}

/** A GET names a persisted query. A document in a URL would lie in logs and histories, with what it asks for. */
function bodyOfUrl(request: FastifyRequest): unknown {
  const { query, operationName, variables, extensions } = request.query as Record<string, string | undefined>;
  if (query !== undefined || extensions === undefined) throw new HubError('BAD_USER_INPUT', { field: 'query' });
  return { operationName, variables: fromJson(variables, 'variables'), extensions: fromJson(extensions, 'extensions') };
}

function fromJson(text: string | undefined, field: string): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new HubError('BAD_USER_INPUT', { field }, { cause });
  }
}
