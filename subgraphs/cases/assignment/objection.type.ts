import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import type { ObjectionReason, ObjectionState } from './assignment-kinds.rules.js';
import { ObjectionReasonEnum, ObjectionStateEnum } from './assignment-words.js';

@ObjectType('Objection', {
  description: '异议：单位认为转送、交办的事项不属于自己（信访工作条例第二十三条）。一次交办一次。',
})
export class ObjectionType {
  @Field(() => ID, { description: '异议编号。' })
  id!: string;

  @Field(() => ID, { description: '所针对的交办编号。' })
  assignmentId!: string;

  @Field(() => ObjectionStateEnum, { description: '状态。' })
  state!: ObjectionState;

  @Field(() => ObjectionReasonEnum, { description: '理由种类。' })
  reasonCode!: ObjectionReason;

  @Field(() => Date, { description: '提出时间。' })
  objectedAt!: Date;

  @Field(() => Date, { nullable: true, description: '决定时间；未决定时为空。' })
  decidedAt!: Date | null;
}

export const ObjectionConnection = connectionOf(ObjectionType, 'Objection');

@ObjectType('AssignmentReport', { description: '承办单位报告的办理情况、办结报告。' })
export class AssignmentReportType {
  @Field(() => ID, { description: '编号。' })
  id!: string;

  @Field(() => Date, { description: '报告时间。' })
  reportedAt!: Date;
}
