import { Field, ObjectType } from 'type-graphql';
import { ClockKindEnum } from '../case/enums.type.js';
import type { ClockKind } from './clock-kinds.rules.js';

@ObjectType('Clock', { description: '一项办理期限。' })
export class ClockType {
  @Field(() => ClockKindEnum, { description: '期限种类。' })
  kind!: ClockKind;

  @Field(() => String, { description: '依据，如「信访工作条例 第二十三条」。' })
  source!: string;

  @Field(() => Date, { description: '起算时间：本县收到之时。' })
  startedAt!: Date;

  @Field(() => Date, { description: '最后一个仍属按期的时刻（当地当日 23:59:59.999）。' })
  dueAt!: Date;

  @Field(() => Boolean, { description: '涉及尚无国务院办公厅放假通知的年份，通知公布后可能变动。' })
  provisional!: boolean;

  @Field(() => Date, { nullable: true, description: '停止计算的时间；为空表示仍在计算。' })
  stoppedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '系统发现超期的时间；记录一次，不撤销。' })
  breachedAt!: Date | null;

  @Field(() => Boolean, { description: '是否超期：停止时已过期限，或仍在计算而现在已过期限。' })
  overdue!: boolean;
}
