import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import { URGENCY_BODIES, type UrgencyBody } from './urgency-bodies.rules.js';

export const UrgencyBodyEnum = graphEnum(
  'UrgencyBody',
  URGENCY_BODIES,
  '重大、紧急信访事项应当报告、通报的机关（信访工作条例第二十五条）。',
  {
    SAME_LEVEL_LEADERSHIP: '同级党委和政府',
    COMPETENT_DEPARTMENT: '相关主管部门',
    JOINT_OFFICE: '本级信访工作联席会议办公室',
    SUPERIOR_BUREAU: '上级党委和政府信访部门（与前项同时）',
    NATIONAL_BUREAU: '国家信访局（与前项同时）',
  },
);

const RAISED = ['URGENT', 'CRITICAL'] as const;

export const RaisedUrgencyEnum = graphEnum('RaisedUrgency', RAISED, '报告的紧急程度：紧急、特急。', {
  URGENT: '紧急',
  CRITICAL: '特急',
});

@ObjectType('UrgencyReport', { description: '向一个机关报告重大、紧急信访事项的记录。' })
export class UrgencyReportType {
  @Field(() => ID, { description: '记录标识。' })
  id!: string;

  @Field(() => UrgencyBodyEnum, { description: '机关。' })
  body!: UrgencyBody;

  @Field(() => Date, { description: '报告时间。' })
  toldAt!: Date;

  @Field(() => Date, { description: '登记时间。' })
  reportedAt!: Date;
}

@InputType({ description: '已向一个机关报告。' })
export class ToldBodyInput {
  @Field(() => UrgencyBodyEnum, { description: '机关。' })
  body!: UrgencyBody;

  @Field(() => Date, { description: '报告时间，不晚于现在。' })
  toldAt!: Date;
}

@InputType({ description: '报告重大、紧急信访事项。' })
export class ReportUrgencyInput extends MoveCaseInput {
  @Field(() => RaisedUrgencyEnum, { defaultValue: 'URGENT', description: '紧急程度；已是特急的不因此降低。' })
  urgency!: (typeof RAISED)[number];

  @Field(() => [ToldBodyInput], { description: '已报告的机关，每个一次，至少一个。' })
  told!: ToldBodyInput[];
}
