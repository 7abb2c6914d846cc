import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import { HEARING_KINDS, HEARING_STAGES, type HearingKind, type HearingStage } from './hearing-words.rules.js';

export const HearingKindEnum = graphEnum('HearingKind', HEARING_KINDS, '听证是否公开。', {
  PUBLIC: '公开听证',
  CLOSED: '不公开听证：涉及国家秘密、商业秘密、个人隐私',
});

export const HearingStageEnum = graphEnum('HearingStage', HEARING_STAGES, '在哪一阶段听证。', {
  HANDLING: '办理（信访工作条例第三十一条第六项）',
  CHECK: '复查',
  RECHECK: '复核（第三十六条）：听证所需时间不计算在期限内',
});

@ObjectType('Hearing', { description: '一次听证。' })
export class HearingType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => HearingStageEnum, { description: '阶段。' })
  stage!: HearingStage;

  @Field(() => HearingKindEnum, { description: '是否公开。' })
  kind!: HearingKind;

  @Field(() => GraphQLLocalDate, { description: '举行日期。' })
  heldOn!: string;

  @Field(() => String, { description: '地点。' })
  place!: string;

  @Field(() => GraphQLLocalDate, { description: '公告日期。' })
  announcedOn!: string;

  @Field(() => String, { description: '公告于何处。' })
  announcedWhere!: string;

  @Field(() => Date, { description: '听证开始的时间；复核期限由此暂停。' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: '听证结束的时间；复核期限由此继续。未结束的为空。' })
  closedAt!: Date | null;
}

@InputType({ description: '听证开始。' })
export class OpenHearingInput extends MoveCaseInput {
  @Field(() => HearingKindEnum, { description: '是否公开。' })
  kind!: HearingKind;

  @Field(() => GraphQLLocalDate, { description: '举行日期。' })
  heldOn!: string;

  @Field(() => GraphQLLocalDate, { description: '公告日期，不晚于今日和举行日期。' })
  announcedOn!: string;

  @Field(() => String, { description: '公告于何处，1 到 200 字。' })
  announcedWhere!: string;

  @Field(() => String, { description: '地点，1 到 200 字。' })
  place!: string;

  @Field(() => ID, { nullable: true, description: '场所标识（Venue）。' })
  venueId?: string | null;

  @Field(() => [ID], { description: '听证人员的标识（Person），1 到 15 人。' })
  panelPersonIds!: string[];
}

@InputType({ description: '听证结束。' })
export class CloseHearingInput extends MoveCaseInput {
  @Field(() => String, { description: '听证笔录，1 到 20000 字；加密保存。' })
  record!: string;
}
