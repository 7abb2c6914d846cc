import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Purpose } from '../../../contracts/channel.js';
import type { GridContext } from '../grid-context.js';
import { answerCoverage } from './answer-coverage.js';
import { type CoveragePlace, CoveragePlaceEnum, RoutingCoverageType } from './coverage.type.js';
import { PurposeEnum } from './purpose.type.js';

@Resolver()
export class CoverageResolver {
  @Query(() => RoutingCoverageType, {
    description: '交办规则的覆盖情况：哪些分类在哪里没有规则负责，哪些规则用不到、指向已停用的代码，哪些单位没有规则。',
  })
  async routingCoverage(
    @Arg('purpose', () => PurposeEnum, { defaultValue: 'APPEAL', description: '信访目的，默认申诉求决。' })
    purpose: Purpose,
    @Arg('per', () => CoveragePlaceEnum, { defaultValue: 'COUNTY', description: '按全县或按乡镇看，默认全县。' })
    per: CoveragePlace,
    @Ctx() context: GridContext,
  ): Promise<RoutingCoverageType> {
    return new RoutingCoverageType(await answerCoverage(context, purpose, per));
  }
}
