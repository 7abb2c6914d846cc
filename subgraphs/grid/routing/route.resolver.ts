import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { answerRoute } from './answer-route.js';
import { RouteAnswerType, RouteInput } from './route.type.js';

@Resolver()
export class RouteResolver {
  @Query(() => RouteAnswerType, { description: '试问一件信访事项由谁办理。' })
  route(@Arg('input', () => RouteInput) input: RouteInput, @Ctx() context: GridContext): Promise<RouteAnswerType> {
    return answerRoute(context, input);
  }
}
