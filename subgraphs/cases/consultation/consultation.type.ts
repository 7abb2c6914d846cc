import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import { CONSULTATION_KINDS, type ConsultationKind } from './consultation-words.rules.js';

export const ConsultationKindEnum = graphEnum('ConsultationKind', CONSULTATION_KINDS, '会诊、会商的种类。', {
  JOINT_DIAGNOSIS: '集中会诊：有关部门加法律顾问（3+X），至少一名法律顾问',
  LEGAL_TALK: '公检法司集中会商',
});

@ObjectType('Consultation', { description: '一次会诊、会商；只追加，不更改。' })
export class ConsultationType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => ConsultationKindEnum, { description: '种类。' })
  kind!: ConsultationKind;

  @Field(() => GraphQLLocalDate, { description: '日期。' })
  heldOn!: string;

  @Field(() => Date, { description: '登记时间。' })
  recordedAt!: Date;
}

@InputType({ description: '会诊、会商。' })
export class HoldConsultationInput extends MoveCaseInput {
  @Field(() => ConsultationKindEnum, { description: '种类。' })
  kind!: ConsultationKind;

  @Field(() => GraphQLLocalDate, { description: '日期，不晚于今日。' })
  heldOn!: string;

  @Field(() => ID, { nullable: true, description: '场所标识（Venue）。' })
  venueId?: string | null;

  @Field(() => [ID], { description: '参加单位的代码，2 到 20 个；不可知悉的单位不得参加（第三十条）。' })
  participantUnitCodes!: string[];

  @Field(() => [ID], { description: '法律顾问的标识（Person），不超过 10 人；集中会诊至少一人。' })
  adviserPersonIds!: string[];

  @Field(() => String, { description: '会诊意见，1 到 4000 字；加密保存。' })
  advice!: string;

  @Field(() => ID, {
    nullable: true,
    description: '现场交办：由参加单位之一主办（信访局），适用交办的各项条件；不给时不变更主办。',
  })
  assignUnitCode?: string | null;
}
