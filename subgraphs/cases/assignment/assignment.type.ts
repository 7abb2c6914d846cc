import { Field, ID, ObjectType } from 'type-graphql';
import { AssignmentRoleEnum, AssignmentStateEnum } from '../case/enums.type.js';
import type { AssignmentRole, AssignmentState } from './assignment.entity.js';

@ObjectType('Assignment', { description: '一次交办：一个单位承办一件信访事项。' })
export class AssignmentType {
  @Field(() => ID, { description: '交办编号。' })
  id!: string;

  @Field(() => AssignmentRoleEnum, { description: '主办或协办。' })
  role!: AssignmentRole;

  @Field(() => AssignmentStateEnum, { description: '交办的状态。' })
  state!: AssignmentState;

  @Field(() => Date, { description: '交办时间。' })
  assignedAt!: Date;

  @Field(() => Date, { nullable: true, description: '签收时间。' })
  signedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '退回时间。' })
  returnedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '退回理由。' })
  returnReason!: string | null;

  @Field(() => Date, { nullable: true, description: '撤回时间。' })
  revokedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '单位撤并后由承接单位接续的时间（信访工作条例第二十四条）。' })
  succeededAt!: Date | null;

  @Field(() => ID, { nullable: true, description: '所接续的原交办编号；不是接续而来的为空。' })
  succeedsId!: string | null;
}
