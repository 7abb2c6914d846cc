import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { answerLocate } from './answer-locate.js';
import { LocateAnswerType, LocateInput } from './locate.type.js';

@Resolver()
export class LocateResolver {
  @Query(() => LocateAnswerType, { description: '一个地点属于哪个网格。只查询，不入待定位清单。' })
  locate(@Arg('input', () => LocateInput) input: LocateInput, @Ctx() context: GridContext): Promise<LocateAnswerType> {
    return answerLocate(context, input);
  }
}
