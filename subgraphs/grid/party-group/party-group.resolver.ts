import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { endPartyGroup } from './end-party-group.js';
import { findPartyGroup, listPartyGroups } from './find-party-groups.js';
import { PartyGroupConnection, PartyGroupType } from './party-group.type.js';
import { EndPartyGroupInput, PartyGroupChangePayload, PutPartyGroupInput } from './party-group-input.type.js';
import { putPartyGroup } from './put-party-group.js';

@Resolver()
export class PartyGroupResolver {
  @Query(() => PartyGroupType, { nullable: true, description: '一个党小组；没有则为空。' })
  partyGroup(
    @Arg('id', () => ID, { description: '标识。' }) id: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<PartyGroupType | null> {
    return findPartyGroup(context, id, asOf);
  }

  @Query(() => PartyGroupConnection, { description: '党小组，按标识排列。' })
  partyGroups(
    @Arg('area', () => ID, { nullable: true, description: '限此区划及其以下：区划代码。' }) area: string | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<PartyGroupType>> {
    return listPartyGroups(context, { area, asOf, first, after });
  }

  @Mutation(() => PartyGroupChangePayload, {
    description:
      '新增或更改一个党小组，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：FIELD_MISSING、FIELD_INVALID（网格不在区划内）、CODE_UNKNOWN、CODE_RETIRED、RECORD_CHANGED_MEANWHILE。',
  })
  putPartyGroup(
    @Arg('input', () => PutPartyGroupInput) input: PutPartyGroupInput,
    @Ctx() context: GridContext,
  ): Promise<PartyGroupChangePayload> {
    return putPartyGroup(context, input);
  }

  @Mutation(() => PartyGroupChangePayload, {
    description:
      '撤销一个党小组，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、RECORD_CHANGED_MEANWHILE。',
  })
  endPartyGroup(
    @Arg('input', () => EndPartyGroupInput) input: EndPartyGroupInput,
    @Ctx() context: GridContext,
  ): Promise<PartyGroupChangePayload> {
    return endPartyGroup(context, input);
  }
}
