import { ApolloGateway, type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { inProcessDataSource } from '../in-process-data-source.js';
import { createPlanExecutor, type PlanExecutor } from '../plan-executor.js';
import { plannedSchema } from '../planned-schema.js';
import { composeFederation, type Federation } from './federation.js';

export interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export interface TwoExecutors extends AsyncDisposable {
  /** The answers as Apollo Server would send them, byte for byte: stock first. */
  readonly ask: (asked: Asked) => Promise<[stock: string, ours: string]>;
  readonly ours: PlanExecutor;
  /** What reached the subgraphs from our executor since the last call: name, and representations in each fetch. */
  readonly fetches: () => Fetched[];
}

export interface Fetched {
  readonly subgraph: string;
  readonly representations: number;
}

const inMemory = composeFederation();

/** Makes of a subgraph's answer what a broken one would send. */
export type Tamper = (subgraph: string, answer: GatewayAnswer) => GatewayAnswer;
type GatewayAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** One federation behind two Apollo Servers: stock @apollo/gateway, and the plan executor. */
export async function startTwoExecutors(
  tamper: Tamper = (_, answer) => answer,
  federation: Federation = inMemory,
): Promise<TwoExecutors> {
  const { supergraphSdl, schemas } = federation;
  const stock = new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => {
        const source = new LocalGraphQLDataSource(schemas.get(name)!);
        return { process: async (options) => tamper(name, await source.process(options)) };
      },
      logger: silent,
    }),
    logger: silent,
    nodeEnv: 'production',
    introspection: true,
  });

  let fetched: Fetched[] = [];
  const serviceMap = Object.fromEntries(
    [...schemas].map(([name, schema]) => {
      const source = inProcessDataSource({ schema, contextOf: (context) => context });
      const counted: GraphQLDataSource = {
        process: async (options) => {
          const representations: unknown = options.request.variables?.representations;
          fetched.push({
            subgraph: name,
            representations: Array.isArray(representations) ? representations.length : 0,
          });
          return tamper(name, await source.process(options));
        },
      };
      return [name, counted];
    }),
  );
  const planned = plannedSchema(supergraphSdl);
  const ours = createPlanExecutor({ ...planned, serviceMap });
  const server = new ApolloServer({
    gateway: {
      load: async () => ({ executor: ours.execute }),
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: planned.schema, coreSupergraphSdl: supergraphSdl });
        return () => {};
      },
      stop: async () => {},
    },
    logger: silent,
    nodeEnv: 'production',
    introspection: true,
  });
  await Promise.all([stock.start(), server.start()]);

  return {
    ours,
    ask: async (asked) => [await bytesOf(stock, asked), await bytesOf(server, asked)],
    fetches: () => {
      const last = fetched;
      fetched = [];
      return last;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([stock.stop(), server.stop()]);
    },
  };
}

async function bytesOf(server: ApolloServer, asked: Asked): Promise<string> {
  const { body, http } = await server.executeOperation(asked);
  if (body.kind !== 'single') throw new Error('expected one answer');
  const { errors, data, extensions } = body.singleResult;
  return JSON.stringify({ status: http.status, errors: errors && bySubgraph(errors), data, extensions });
}

/** Parallel fetches report in the order they settle, which neither executor promises; within a subgraph the order stays. */
const bySubgraph = (errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] =>
  [...Map.groupBy(errors, ({ extensions }) => String(extensions?.serviceName))].sort().flatMap(([, ofOne]) => ofOne);

const silent = { debug() {}, info() {}, warn() {}, error() {} };
