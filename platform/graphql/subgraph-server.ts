import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type ExecutionResult, execute, parse, validate } from 'graphql';
import { HubError } from '../errors/hub-error.js';
import { PROBLEM_JSON, problemOfError } from '../errors/problem.js';
import { ASSERTION_HEADER, type Caller, type VerifyAssertion } from '../identity/caller-assertion.js';
import type { Logger } from '../log/logger.js';
import type { PortCalls } from '../rpc/port.js';
import { errorMask } from './error-mask.js';
import type { SubgraphPart } from './subgraph-part.js';

/** Largest body a subgraph takes from its gateway: a page of representations. Bytes. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;
/** Documents kept parsed; a gateway sends few distinct ones, made by its planner. */
const DOCUMENT_CACHE = 2_000;

/**
 * A subgraph over HTTP, to be mounted under its name: `POST /{name}/graphql` and `POST /{name}/rpc/{call}`, for
 * callers whose word the gateway signed, and for nobody else.
 */
export function subgraphRoutes(part: SubgraphPart, verify: VerifyAssertion, log: Logger): FastifyPluginAsync {
  return async (app) => mountSubgraph(app, part, verify, log);
}

function mountSubgraph(app: FastifyInstance, part: SubgraphPart, verify: VerifyAssertion, log: Logger): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
    (_request, body, done) => done(null, body),
  );
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, error));

  const callerOf = (request: FastifyRequest): Promise<Caller> => {
    const assertion = request.headers[ASSERTION_HEADER];
    return verify(typeof assertion === 'string' ? assertion : undefined, request.body as Buffer);
  };
  const documentOf = documentCache(part);
  const mask = errorMask(log);

  app.post('/graphql', { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
    const caller = await callerOf(request);
    const { query, variables, operationName } = JSON.parse((request.body as Buffer).toString('utf8'));
    const document = documentOf(String(query));
    const result = Array.isArray(document)
      ? { errors: document }
      : await execute({
          schema: part.graph.schema,
          document: document as DocumentNode,
          variableValues: variables ?? {},
          operationName: operationName ?? null,
          contextValue: part.contextOf(caller),
        });
    return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(masked(result, mask)));
  });

  const calls = part.port as PortCalls;
  app.post<{ Params: { call: string } }>('/rpc/:call', { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
    await callerOf(request);
    const definition = part.portDefinition[request.params.call];
    const call = calls[request.params.call];
    if (!definition || !call) throw new HubError('BAD_USER_INPUT', { call: 'unknown' });
    const input = definition.input.parse(JSON.parse((request.body as Buffer).toString('utf8')));
    const answer = await call(input);
    return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer));
  });

  app.get('/readyz', async (_request, reply) => {
    await part.ready();
    return reply.send('ok');
  });
}

function masked(result: ExecutionResult, mask: ReturnType<typeof errorMask>): object {
  return result.errors ? { ...result, errors: result.errors.map((error) => mask(error, 'zh')) } : result;
}

/** Parsed and validated once each: answers the document, or the errors of one that does not fit the subgraph. */
function documentCache(part: SubgraphPart): (query: string) => DocumentNode | readonly Error[] {
  const documents = new Map<string, DocumentNode>();
  return (query) => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const errors = validate(part.graph.schema, document);
    if (errors.length > 0) return errors;
    if (documents.size >= DOCUMENT_CACHE) documents.clear();
    documents.set(query, document);
    return document;
  };
}

function sendProblem(reply: FastifyReply, error: unknown): FastifyReply {
  const problem = problemOfError(error);
  return reply.status(problem.status).header('content-type', PROBLEM_JSON).send(JSON.stringify(problem));
}
