import type { FastifyReply, FastifyRequest } from 'fastify';
import { graphqlProblem } from './graphql-problem.js';
import { hubErrorOf } from './hub-error-of.js';
import { languageOf } from './language-of.js';

const RESPONSE_JSON = 'application/graphql-response+json';

export function sendGraphqlProblem(request: FastifyRequest, reply: FastifyReply, thrown: unknown): FastifyReply {
  const error = hubErrorOf(thrown);
  const { status, code, body } = graphqlProblem(error, languageOf(request.headers['accept-language']));
  const type = request.headers.accept?.includes(RESPONSE_JSON) ? RESPONSE_JSON : 'application/json';
  if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
  const { retryAfterSeconds } = error.facts;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  return reply.status(status).header('content-type', `${type}; charset=utf-8`).send(JSON.stringify(body));
}
