import { Field, InputType } from 'type-graphql';
import type { Channel } from '../../../contracts/channel.js';
import type { SubmissionState } from './submission-state.js';
import { ChannelEnum, SubmissionStateEnum } from './submission-words.js';

@InputType({ description: '信访件的筛选条件；给出多项时须同时满足。' })
export class SubmissionFilter {
  @Field(() => ChannelEnum, { nullable: true, description: '渠道。' })
  channel?: Channel | null;

  @Field(() => SubmissionStateEnum, { nullable: true, description: '处理进度。' })
  state?: SubmissionState | null;

  @Field(() => String, {
    nullable: true,
    description: '标题或正文中包含的文字，或完整的信访件编号；2 至 100 字，按原文查找，% 和 _ 没有特殊含义。',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '信访人完整的电话、证件号码或电子邮箱，书写方式不拘；凭密钥索引查找，不解密。不足以识别人的报 BAD_USER_INPUT。',
  })
  person?: string | null;

  @Field(() => Date, { nullable: true, description: '收到时间不早于此时。' })
  receivedFrom?: Date | null;

  @Field(() => Date, { nullable: true, description: '收到时间早于此时（不含）。' })
  receivedTo?: Date | null;

  @Field(() => String, { nullable: true, description: '来源系统，完全一致。' })
  sourceSystem?: string | null;
}
