import { type Operation, operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { buildOperationContext } from '@apollo/gateway';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { answerShapes } from './answer-shape.js';
import { compilePlan } from './compile-plan.js';
import { inspectOperation } from './inspect-operation.js';
import type { Step } from './plan-run.js';
import type { Shape } from './shape.js';
import { Switches } from './switches.js';
import { Unusual, type UnusualReason } from './unusual.js';

/** One way of planning an operation that can be planned in several. */
export interface PlanVariant {
  /** Tells this way from the others. */
  readonly key: string;
  readonly options: NonNullable<Parameters<QueryPlanner['buildQueryPlan']>[1]>;
}

/** One schema, as the executor needs it. All four come from the same supergraph. */
export interface PlannedSchema {
  /** The API schema with Apollo's executor extensions, as `ApolloGateway` hands it out. */
  readonly schema: GraphQLSchema;
  /** `Supergraph.apiSchema()`. */
  readonly apiSchema: Schema;
  /** `Supergraph.schema.toGraphQLJSSchema()`: knows @inaccessible parts too. */
  readonly supergraphSchema: GraphQLSchema;
  /** Built with `exposeDocumentNodeInFetchNode`, so that in-process fetches need no parsing. */
  readonly planner: QueryPlanner;
}

export interface CompiledOperation {
  readonly operationContext: ReturnType<typeof buildOperationContext>;
  readonly plan: QueryPlan;
  /** The fast way, or why there is none. */
  readonly program: Program | UnusualReason;
}

export interface Program {
  readonly switches: Switches;
  readonly run: Step;
  readonly shapeFor: (switches: number) => Shape;
}

/** Plans and compiles. @throws GraphQLError for what cannot be planned */
export function compileOperation(
  planned: PlannedSchema,
  operationContext: CompiledOperation['operationContext'],
  document: DocumentNode,
  operationName: string | undefined,
  variant: PlanVariant | undefined,
): CompiledOperation {
  const { apiSchema, supergraphSchema, planner } = planned;
  const operation = operationFromDocument(apiSchema, document, operationName ? { operationName } : {});
  const plan = planner.buildQueryPlan(operation, variant?.options);
  return { operationContext, plan, program: programFor(operation, plan, supergraphSchema) };
}

function programFor(operation: Operation, plan: QueryPlan, supergraphSchema: GraphQLSchema): Program | UnusualReason {
  try {
    const switches = new Switches(operation);
    inspectOperation(operation, switches);
    return {
      run: compilePlan(plan, supergraphSchema, switches),
      shapeFor: answerShapes(operation, switches),
      switches,
    };
  } catch (error) {
    if (error instanceof Unusual) return error.reason;
    throw error;
  }
}
