import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ClockKindEnum } from '../case/enums.type.js';
import { ClockLevelEnum, ClockNatureEnum, PauseReasonEnum, StopReasonEnum } from './clock-enums.type.js';
import type { ClockKind } from './clock-kinds.rules.js';
import type { PauseReason } from './clock-order.rules.js';
import type { ClockLevel, StopReason } from './running-clock.rules.js';

@ObjectType('ClockPause', { description: '期限中止计算的一段时间，如听证（信访工作条例第三十六条）。' })
export class ClockPauseType {
  @Field(() => PauseReasonEnum, { description: '中止的原因。' })
  reason!: PauseReason;

  @Field(() => Date, { description: '中止之时；按日计算的期限，中止所及的各日均不计入。' })
  from!: Date;

  @Field(() => Date, { nullable: true, description: '恢复之时；为空表示仍在中止。' })
  to!: Date | null;
}

@ObjectType('ClockExtension', { description: '期限的延长：只有一次，经批准（信访工作条例第三十四条）。' })
export class ClockExtensionType {
  @Field(() => Int, { description: '延长的数量，单位同该期限的规定（policy.unit）；与原期限合并，自起算日重新计算。' })
  amount!: number;

  @Field(() => String, { description: '批准人的账号。' })
  approvedBy!: string;

  @Field(() => Date, { description: '批准之时。' })
  approvedAt!: Date;
}

@ObjectType('Clock', { description: '一项办理期限。' })
export class ClockType {
  @Field(() => ID, { description: '期限的标识；预警、超期事件以此指明是哪一项。' })
  id!: string;

  @Field(() => ClockKindEnum, { description: '期限种类。' })
  kind!: ClockKind;

  @Field(() => ClockNatureEnum, { description: '是单位的义务，还是可以行使权利的期间。' })
  nature!: 'DUTY' | 'WINDOW';

  @Field(() => String, { nullable: true, description: '信访工作条例的条，如 34；依其他规定的为空。' })
  article!: string | null;

  @Field(() => String, { description: '依据，如「信访工作条例 第二十三条」。' })
  source!: string;

  @Field(() => ID, { nullable: true, description: '所属的交办或复查、复核的标识；属于事项本身的为空。' })
  subjectId!: string | null;

  @Field(() => Date, { description: '起算时间：收到之时；按日计算的，当日不计入。' })
  startedAt!: Date;

  @Field(() => Date, { description: '最后一个仍属按期的时刻（按日计算的为当地当日 23:59:59.999）。' })
  dueAt!: Date;

  @Field(() => Boolean, { description: '涉及尚无国务院办公厅放假通知的年份，通知公布后可能变动。' })
  provisional!: boolean;

  @Field(() => ClockLevelEnum, { description: '预警级别；可以行使权利的期间没有预警。' })
  level!: ClockLevel;

  @Field(() => Date, { nullable: true, description: '中止计算之时；为空表示没有中止。' })
  pausedAt!: Date | null;

  @Field(() => [ClockPauseType], { description: '历次中止，最早的在前。' })
  pauses!: readonly ClockPauseType[];

  @Field(() => ClockExtensionType, { nullable: true, description: '延长；没有延长的为空。' })
  extension!: ClockExtensionType | null;

  @Field(() => Date, { nullable: true, description: '停止计算的时间；为空表示仍在计算。' })
  stoppedAt!: Date | null;

  @Field(() => StopReasonEnum, { nullable: true, description: '停止的原因；为空表示仍在计算。' })
  stopReason!: StopReason | null;

  @Field(() => Date, {
    nullable: true,
    description: '超期的第一个时刻，系统停机期间超期的也是当时；记录一次，不撤销。',
  })
  breachedAt!: Date | null;

  @Field(() => Boolean, { description: '是否超期：停止时已过期限，或仍在计算而现在已过期限。' })
  overdue!: boolean;
}
