import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { changePayloadOf } from '../change/change-payload.type.js';
import { PartyGroupType } from './party-group.type.js';

export const PartyGroupChangePayload = changePayloadOf('partyGroup', PartyGroupType, 'PartyGroupChangePayload');
export type PartyGroupChangePayload = InstanceType<typeof PartyGroupChangePayload>;

@InputType({ description: '新增或更改一个党小组。更改时只填要改的。' })
export class PutPartyGroupInput {
  @Field(() => ID, { nullable: true, description: '标识；新增不填。' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: '名称；新增必填。' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: '所在村或社区的区划代码；新增必填。' })
  areaCode?: string | null;

  @Field(() => [ID], { nullable: true, description: '所覆盖的全部网格的标识，须在该区划之内。' })
  cellIds?: string[] | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '生效日，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Int, { nullable: true, description: '所见的 revision；更改必填，新增不填。' })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}

@InputType({ description: '撤销一个党小组，其组长任期随之终止。' })
export class EndPartyGroupInput {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '自哪一天起不再有效，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Int, { description: '所见的 revision。' })
  expectedRevision!: number;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}
