import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { IntakeContext } from '../intake-context.js';
import { findProgress } from './find-progress.js';
import { PetitionProgressType } from './petition-progress.type.js';

@Resolver()
export class PetitionProgressResolver {
  @Query(() => PetitionProgressType, {
    nullable: true,
    description:
      '凭查询码查看办理进度，无需登录。查询码不对报 QUERY_CODE_REFUSED；同一来源连错 5 次后 15 分钟内报 RATE_LIMITED。',
  })
  petitionProgress(
    @Arg('queryCode', () => String, { description: '登记时所给的查询码；大小写、空格和连字符不计。' })
    queryCode: string,
    @Ctx() context: IntakeContext,
  ): Promise<PetitionProgressType> {
    return findProgress(context, queryCode);
  }
}
