import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { askedOf } from '../graph/asked-of.js';
import type { GatewayContext } from '../graph/gateway-context.js';
import type { OperationDoor } from '../graph/operation-door.js';
import { graphqlProblem } from '../http/graphql-problem.js';
import { hubErrorOf } from '../http/hub-error-of.js';
import type { Subscriptions } from './subscriptions.js';

export interface StreamEngine {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly door: OperationDoor;
  readonly subscriptions: Subscriptions;
}

/** Carries out what came over a stream: any operation, through the same door as over plain HTTP. Never rejects. */
export async function performOperation(
  { apollo, door, subscriptions }: StreamEngine,
  body: unknown,
  context: GatewayContext,
): Promise<AsyncIterable<FormattedExecutionResult> | FormattedExecutionResult> {
  try {
    const asked = askedOf(body);
    const { document, operation, query } = await door(asked, context);
    const { variables, operationName } = asked;
    if (operation.operation === 'subscription') {
      return await subscriptions.subscribe({ document, operation, variables, context });
    }
    const request = { query, variables: { ...variables }, ...(operationName === null ? {} : { operationName }) };
    const answer = await apollo.executeOperation(request, { contextValue: context });
    if (answer.body.kind !== 'single') throw new Error('an answer in parts');
    return answer.body.singleResult as FormattedExecutionResult;
  } catch (error) {
    return graphqlProblem(hubErrorOf(error), context.language).body;
  }
}
