import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { entityFetch } from './entity-fetch.js';
import type { Step } from './plan-run.js';
import { rootFetch } from './root-fetch.js';
import type { Switches } from './switches.js';
import { Unusual } from './unusual.js';

/** Compiles a query's plan into one function. @throws Unusual for a plan the fast executor does not run */
export function compilePlan(plan: QueryPlan, supergraphSchema: GraphQLSchema, switches: Switches): Step {
  if (!plan.node) return async () => {};
  if (plan.node.kind === 'Subscription') throw new Unusual('subscription');
  return compileNode(plan.node);

  function compileNode(node: PlanNode): Step {
    switch (node.kind) {
      case 'Sequence':
        return inSequence(node.nodes.map(compileNode));
      case 'Parallel':
        return inParallel(node.nodes.map(compileNode));
      case 'Flatten':
        if (node.node.kind !== 'Fetch') throw new Unusual('plan-node');
        return compileFetch(node.node, node.path);
      case 'Fetch':
        return compileFetch(node, []);
      case 'Condition':
        return onSwitch(
          switches.bitOf(node.condition),
          node.ifClause && compileNode(node.ifClause),
          node.elseClause && compileNode(node.elseClause),
        );
      default:
        throw new Unusual('plan-node');
    }
  }

  function compileFetch(fetch: FetchNode, path: ResponsePath): Step {
    if (fetch.operationKind !== 'query') throw new Unusual('mutation');
    if (fetch.contextRewrites?.length || fetch.hasDefers) throw new Unusual('plan-node');
    if (fetch.requires) return entityFetch(fetch, path, supergraphSchema);
    if (path.length > 0) throw new Unusual('plan-node');
    return rootFetch(fetch, supergraphSchema);
  }
}

const inSequence =
  (steps: readonly Step[]): Step =>
  async (run) => {
    for (const step of steps) await step(run);
  };

const inParallel =
  (steps: readonly Step[]): Step =>
  async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };

const onSwitch =
  (bit: number, whenOn: Step | undefined, whenOff: Step | undefined): Step =>
  async (run) => {
    await ((run.switches & bit) !== 0 ? whenOn : whenOff)?.(run);
  };
