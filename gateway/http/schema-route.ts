import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';

/** `GET /schema.graphql`: the graph as clients see it, for generators. */
export function serveSchema(app: FastifyInstance, schema: GraphQLSchema): void {
  const text = `${printSchema(schema)}\n`;
  app.get('/schema.graphql', async (_request, reply) =>
    reply.header('content-type', 'text/plain; charset=utf-8').header('cache-control', 'no-cache').send(text),
  );
}
