import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Channel } from '../../../contracts/channel.js';
import { ChannelEnum } from '../submission/submission-words.js';

@Directive('@shareable')
@ObjectType('ProgressStep', { description: '办理进度的一步。' })
export class ProgressStepType {
  @Field(() => String, { nullable: true, description: '这一步的名称，如“已收到”。' })
  name!: string;

  @Field(() => Date, { nullable: true, description: '时间。' })
  at!: Date;
}

@Directive('@key(fields: "submissionId")')
@ObjectType('PetitionProgress', { description: '凭查询码看到的办理进度，不含信访人和内容。' })
export class PetitionProgressType {
  @Directive('@inaccessible')
  @Field(() => ID, { description: '信访件标识；只在子图之间使用。' })
  submissionId!: string;

  @Field(() => String, { nullable: true, description: '信访件编号。' })
  submissionNo!: string;

  @Field(() => ChannelEnum, { nullable: true, description: '渠道。' })
  channel!: Channel;

  @Field(() => Date, { nullable: true, description: '收到时间。' })
  receivedAt!: Date;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [ProgressStepType], { nullable: true, description: '受理前的各步，先发生的在前。' })
  steps!: ProgressStepType[];
}
