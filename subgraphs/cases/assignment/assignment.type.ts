import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { AssignmentRoleEnum, AssignmentStateEnum } from '../case/enums.type.js';
import type { AssignmentRole, ShownState } from './assignment.entity.js';
import type { AssignmentBasis, AssignmentKind, Responsibility } from './assignment-kinds.rules.js';
import { AssignmentBasisEnum, AssignmentKindEnum, ResponsibilityEnum } from './assignment-words.js';

@ObjectType('Assignment', { description: '一次交办：一个单位承办一件信访事项。' })
export class AssignmentType {
  @Field(() => ID, { description: '交办编号。' })
  id!: string;

  @Field(() => AssignmentRoleEnum, { description: '主办或协办。' })
  role!: AssignmentRole;

  @Field(() => AssignmentKindEnum, { description: '转送、交办或派遣。' })
  kind!: AssignmentKind;

  @Field(() => ResponsibilityEnum, { nullable: true, description: '责任种类；交办时未写明的为空。' })
  responsibility!: Responsibility | null;

  @Field(() => AssignmentBasisEnum, { description: '依据什么交给这个单位。' })
  basis!: AssignmentBasis;

  @Field(() => String, { nullable: true, description: '决定或会议纪要的文号；有争议而经决定的才有。' })
  basisReference!: string | null;

  @Field(() => AssignmentStateEnum, { description: '交办的状态。' })
  state!: ShownState;

  @Field(() => Date, { description: '交办时间。' })
  assignedAt!: Date;

  @Field(() => Date, { nullable: true, description: '签收时间。' })
  signedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '签收的账号。' })
  signedBy!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '办结报告的最后一日；只有交办才有。' })
  reportDueOn!: string | null;

  @Field(() => Date, { nullable: true, description: '最近一次报告办理情况的时间。' })
  reportedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '主办单位说明不再等待其报告的时间；没有的为空。' })
  reportWaivedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '退回时间。' })
  returnedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '退回理由；异议获同意而退回的为空，见 objection。' })
  returnReason!: string | null;

  @Field(() => Date, { nullable: true, description: '撤回时间。' })
  revokedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '单位撤并后由承接单位接续的时间（信访工作条例第二十四条）。' })
  succeededAt!: Date | null;

  @Field(() => ID, { nullable: true, description: '所接续的原交办编号；不是接续而来的为空。' })
  succeedsId!: string | null;
}
