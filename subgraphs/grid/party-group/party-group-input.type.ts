import { Field, ID, InputType } from 'type-graphql';
import { EndInput, PutInput } from '../change/change-input.type.js';
import { changePayloadOf } from '../change/change-payload.type.js';
import { PartyGroupType } from './party-group.type.js';

export const PartyGroupChangePayload = changePayloadOf('partyGroup', PartyGroupType, 'PartyGroupChangePayload');
export type PartyGroupChangePayload = InstanceType<typeof PartyGroupChangePayload>;

@InputType({ description: '新增或更改一个党小组。更改时只填要改的。' })
export class PutPartyGroupInput extends PutInput {
  @Field(() => ID, { nullable: true, description: '标识；新增不填。' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: '名称；新增必填。' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: '所在村或社区的区划代码；新增必填。' })
  areaCode?: string | null;

  @Field(() => [ID], { nullable: true, description: '所覆盖的全部网格的标识，须在该区划之内。' })
  cellIds?: string[] | null;
}

@InputType({ description: '撤销一个党小组，其组长任期随之终止。' })
export class EndPartyGroupInput extends EndInput {
  @Field(() => ID, { description: '标识。' })
  id!: string;
}
