import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { FeedItemV1 } from '../../contracts/case-event.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { GatewayContext } from '../graph/gateway-context.js';
import type { HubGraph } from '../graph/hub-graph.js';
import { FEED } from './feed-graph.js';

/** A subscription taken apart: what the feed answers, and what other subgraphs add to it for each event. */
export interface PlannedSubscription {
  /** The feed's own part, with the variables it uses. */
  readonly primary: { readonly document: DocumentNode; readonly variables: readonly string[] };
  /** Whether intake is asked: what it shows of petitioners is kept of each reader by itself. */
  readonly readsPersons: boolean;
  /** The whole answer for one event. */
  carryOut(item: FeedItemV1, variables: Variables, context: GatewayContext): Promise<ExecutionResult>;
}

export type Variables = Readonly<Record<string, unknown>>;

interface SubscriptionNode {
  readonly kind: string;
  readonly primary: FetchNode;
  readonly rest?: PlanNode;
}

/** Plans by Apollo's planner (SubscriptionNode `primary`, `rest`); the rest is executed as the plan of a query. */
export function planSubscription(
  { planned, sources }: HubGraph,
  feed: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PlannedSubscription {
  const operationName = operation.name?.value;
  const named = operationName === undefined ? {} : { operationName };
  const plan = planned.planner.buildQueryPlan(operationFromDocument(planned.apiSchema, document, named));
  const { kind, primary, rest } = (plan.node ?? {}) as SubscriptionNode;
  if (kind !== 'Subscription' || primary.serviceName !== FEED) throw new HubError('BAD_USER_INPUT', { field: 'query' });

  const primaryDocument = parse(primary.operation, { noLocation: true });
  const names = primary.variableUsages ?? [];
  const operationContext = buildOperationContext({ schema: planned.schema, operationDocument: document, ...named });
  const queryPlan: QueryPlan = {
    kind: 'QueryPlan',
    node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary,
  };

  return {
    primary: { document: primaryDocument, variables: names },
    readsPersons: JSON.stringify(rest ?? null).includes('"serviceName":"intake"'),
    carryOut: async (item, variables, context) => {
      const first = await execute({
        schema: feed,
        document: primaryDocument,
        rootValue: item,
        variableValues: variablesNamed(names, variables),
      });
      const requestContext = {
        request: { query: '', variables },
        document,
        operation,
        context,
        metrics: {},
        logger: SILENT,
      } as unknown as Parameters<typeof executeQueryPlan>[2];
      const services = { ...sources, [FEED]: answering(first) };
      const { supergraphSchema, apiSchema } = planned;
      return executeQueryPlan(queryPlan, services, requestContext, operationContext, supergraphSchema, apiSchema);
    },
  };
}

export function variablesNamed(names: readonly string[], variables: Variables): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );
}

/** The feed as the plan's executor meets it: it has answered already. */
const answering = (answer: ExecutionResult): GraphQLDataSource =>
  ({ process: async () => answer }) as unknown as GraphQLDataSource;

const nothing = (): void => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
