import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { listPlaceNames } from './list-place-names.js';
import {
  PlaceNameConnection,
  type PlaceNameType,
  WithdrawPlaceNameInput,
  WithdrawPlaceNamePayload,
} from './place-name.type.js';
import { withdrawPlaceName } from './withdraw-place-name.js';

@Resolver()
export class PlaceNameResolver {
  @Query(() => PlaceNameConnection, {
    description: '教会的地名，按叫法排列，不含已撤回的。限登记员和信访局工作人员（FORBIDDEN）。',
  })
  placeNames(
    @Arg('startsWith', () => String, { nullable: true, description: '只列以此开头的叫法；全角、繁体、空格均可。' })
    startsWith: string | null,
    @Arg('cell', () => ID, { nullable: true, description: '只列指向此网格的叫法。' }) cellId: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<PlaceNameType>> {
    return listPlaceNames(context, { startsWith, cellId, first, after });
  }

  @Mutation(() => WithdrawPlaceNamePayload, {
    description:
      '撤回一个教会的地名：以后的地址不再依它定位，已定位的事项不变；再次导入县名单不会恢复，重新教会则恢复。限登记员和信访局工作人员。错误：FORBIDDEN、PLACE_NAME_NOT_FOUND。',
  })
  withdrawPlaceName(
    @Arg('input', () => WithdrawPlaceNameInput) input: WithdrawPlaceNameInput,
    @Ctx() context: GridContext,
  ): Promise<WithdrawPlaceNamePayload> {
    return withdrawPlaceName(context, input);
  }
}
