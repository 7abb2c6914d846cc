import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Channel, Purpose, Urgency } from '../../../contracts/channel.js';
import { ChannelEnum, ClockKindEnum, ProcedureEnum, PurposeEnum, UrgencyEnum } from '../case/enums.type.js';
import type { Procedure } from '../case/legal-route.rules.js';
import { AuthorityEnum, EvidenceEnum, LimitUnitEnum } from './clock-enums.type.js';
import type { ClockKind } from './clock-kinds.rules.js';
import type { Authority, Evidence, LimitUnit } from './time-limit.rules.js';
import type { TimeLimitRow } from './time-limit-row.js';

@ObjectType('TimeLimit', {
  description:
    '一条期限规定：法定的，或本县、来源平台在法定期限内另行规定的。同类期限以起算之日施行的、范围最具体的一条为准。',
})
export class TimeLimitType implements TimeLimitRow {
  @Field(() => ID, { description: '规定的标识。' })
  id!: string;

  @Field(() => ClockKindEnum, { description: '期限种类。' })
  kind!: ClockKind;

  @Field(() => Int, { description: '数量，单位见 unit。' })
  amount!: number;

  @Field(() => LimitUnitEnum, { description: '单位。' })
  unit!: LimitUnit;

  @Field(() => Boolean, { description: '最后一日是休息日的，是否顺延至下一个工作日。' })
  rollsToWorkingDay!: boolean;

  @Field(() => Int, { nullable: true, description: '至多延长多少，单位同 unit；不得延长的为空。' })
  extensionMax!: number | null;

  @Field(() => Int, { description: '用去百分之几时黄色预警。' })
  yellowPercent!: number;

  @Field(() => Int, { description: '用去百分之几时橙色预警。' })
  orangePercent!: number;

  @Field(() => AuthorityEnum, { description: '由谁规定。' })
  authority!: Authority;

  @Field(() => EvidenceEnum, { description: '条文的核实程度。' })
  evidence!: Evidence;

  @Field(() => String, { nullable: true, description: '只适用于此来源系统；不限的为空。' })
  sourceSystem!: string | null;

  @Field(() => ChannelEnum, { nullable: true, description: '只适用于此渠道；不限的为空。' })
  channel!: Channel | null;

  @Field(() => ProcedureEnum, { nullable: true, description: '只适用于此程序；不限的为空。' })
  procedure!: Procedure | null;

  @Field(() => UrgencyEnum, { nullable: true, description: '只适用于此紧急程度；不限的为空。' })
  urgency!: Urgency | null;

  @Field(() => PurposeEnum, { nullable: true, description: '只适用于此信访目的；不限的为空。' })
  purpose!: Purpose | null;

  @Field(() => GraphQLLocalDate, { description: '自何日施行：此日起算的期限依此。' })
  validFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '施行至何日（含）；仍在施行的为空。' })
  validTo!: string | null;

  @Field(() => String, { description: '出处，如「信访工作条例 第三十四条」。' })
  source!: string;

  @Field(() => String, { description: '录入者的账号；随系统带来的为 system。' })
  putBy!: string;

  @Field(() => Date, { description: '录入之时。' })
  putAt!: Date;

  @Field(() => String, { nullable: true, description: '录入的理由。' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: '终止者的账号。' })
  endedBy!: string | null;

  @Field(() => Date, { nullable: true, description: '决定终止之时。' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '终止的理由。' })
  endReason!: string | null;
}

@ObjectType('TimeLimitPayload', { description: '录入或终止的结果。' })
export class TimeLimitPayload {
  @Field(() => TimeLimitType, { description: '规定。' })
  timeLimit!: TimeLimitRow;
}
