import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { FeedItemV1 } from '../../contracts/case-event.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { ErrorMask } from '../../platform/graphql/error-mask.js';
import { GatewayContext } from '../graph/gateway-context.js';
import type { HubGraph } from '../graph/hub-graph.js';
import { audienceOf, placeVariable, variablesKey } from './audience-key.js';
import { buildFeedGraph, type FeedContext } from './feed-graph.js';
import type { FeedStreams } from './feed-streams.js';
import { type PlannedSubscription, planSubscription, type Variables, variablesNamed } from './plan-subscription.js';
import { type SharedAnswers, sharedAnswers } from './shared-answers.js';

/** What the door has let in: within the limits, and fitting the graph. */
export interface AskedSubscription {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly context: GatewayContext;
}

/** The engine under both transports. Answers come masked, in the caller's language. */
export interface Subscriptions {
  /** A stream of answers, or the one answer that says why there is none. */
  subscribe(asked: AskedSubscription): Promise<AnswerStream | FormattedExecutionResult>;
  readonly shared: SharedAnswers;
}

/** With all of a generator's methods, by which graphql-ws knows what it may end. */
export interface AnswerStream extends AsyncIterableIterator<FormattedExecutionResult, undefined> {
  return(): Promise<IteratorReturnResult<undefined>>;
  throw(): Promise<IteratorReturnResult<undefined>>;
}

interface Known {
  readonly planned: PlannedSubscription;
  readonly place: string | null;
  /** Tells this operation from every other. */
  readonly id: number;
}

export function createSubscriptions(graph: HubGraph, streams: FeedStreams, mask: ErrorMask): Subscriptions {
  const feed = buildFeedGraph().schema;
  const known = new WeakMap<OperationDefinitionNode, Known>();
  const shared = sharedAnswers();
  let operations = 0;

  return {
    shared,
    subscribe: async ({ document, operation, variables: given, context }) => {
      const masked = ({ errors, ...answer }: ExecutionResult): FormattedExecutionResult =>
        errors ? { errors: errors.map((error) => mask(error, context.language)), ...answer } : answer;
      const { planned, place, id } = knownOf(document, operation);
      const values = getVariableValues(graph.planned.schema, operation.variableDefinitions ?? [], { ...given });
      if (values.errors) return masked({ errors: values.errors });

      const variables = values.coerced;
      const source = await createSourceEventStream({
        schema: feed,
        document: planned.primary.document,
        variableValues: variablesNamed(planned.primary.variables, variables),
        contextValue: { open: (asked) => streams.open(asked, context) } satisfies FeedContext,
      });
      if (!(Symbol.asyncIterator in source)) return masked(source);

      const key = `${id} ${audienceOf(context.caller.viewer)} ${variablesKey(variables, place)}`;
      // Who reads of a petitioner or an accusation is on record: such answers are nobody else's.
      const ownKey = `${key} ${context.caller.viewer.subject}`;
      const answer = (item: FeedItemV1): Promise<ExecutionResult> =>
        shared.of(item, planned.readsPersons || item.hiddenFrom.length > 0 ? ownKey : key, () =>
          planned.carryOut(item, variables, freshFrom(context)),
        );
      return answering(source as AsyncIterable<FeedItemV1>, async (item) => masked(await answer(item)), masked);
    },
  };

  function knownOf(document: DocumentNode, operation: OperationDefinitionNode): Known {
    const before = known.get(operation);
    if (before) return before;
    const planned = planSubscription(graph, feed, document, operation);
    const now: Known = { planned, place: placeVariable(document, operation), id: ++operations };
    known.set(operation, now);
    return now;
  }
}

/** Nothing that was loaded for one event may be shown for the next. */
const freshFrom = ({ caller, language, expiresAt }: GatewayContext): GatewayContext =>
  new GatewayContext(caller, language, expiresAt);

/** Answers for items. A stream that ends for a reason gives it as its last answer. */
function answering(
  source: AsyncIterable<FeedItemV1>,
  answer: (item: FeedItemV1) => Promise<FormattedExecutionResult>,
  masked: (answer: ExecutionResult) => FormattedExecutionResult,
): AnswerStream {
  const items = source[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await items.return?.();
    return { value: undefined, done: true };
  };
  return {
    next: async () => {
      try {
        const item = await items.next();
        return item.done ? end() : { value: await answer(item.value), done: false };
      } catch (cause) {
        await end();
        const reason = cause instanceof HubError ? cause : new HubError('INTERNAL_SERVER_ERROR', {}, { cause });
        const error = new GraphQLError(reason.message, { originalError: reason });
        return { value: masked({ errors: [error] }), done: false };
      }
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
