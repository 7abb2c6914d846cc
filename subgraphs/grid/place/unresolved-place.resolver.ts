import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { listUnresolved } from './list-unresolved.js';
import { resolveUnresolvedPlace } from './resolve-unresolved-place.js';
import {
  ResolveUnresolvedPlaceInput,
  ResolveUnresolvedPlacePayload,
  UnresolvedPlaceConnection,
  type UnresolvedPlaceType,
} from './unresolved-place.type.js';

@Resolver()
export class UnresolvedPlaceResolver {
  @Query(() => UnresolvedPlaceConnection, {
    description: '等待人工确定网格的地址，先到的在前。限登记员和信访局工作人员（FORBIDDEN）。',
  })
  unresolvedPlaces(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<UnresolvedPlaceType>> {
    return listUnresolved(context, { first, after });
  }

  @Mutation(() => ResolveUnresolvedPlacePayload, {
    description:
      '为一条待定位地址确定网格，并可教会一个叫法。限登记员和信访局工作人员。错误：FORBIDDEN、UNRESOLVED_PLACE_NOT_FOUND、CELL_NOT_FOUND、BAD_USER_INPUT。',
  })
  resolveUnresolvedPlace(
    @Arg('input', () => ResolveUnresolvedPlaceInput) input: ResolveUnresolvedPlaceInput,
    @Ctx() context: GridContext,
  ): Promise<ResolveUnresolvedPlacePayload> {
    return resolveUnresolvedPlace(context, input);
  }
}
