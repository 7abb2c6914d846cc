import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CaseFilter } from '../case/case-filter.type.js';
import { AssignmentRoleEnum } from '../case/enums.type.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import type { AssignmentRole } from './assignment.entity.js';
import type { AssignmentKind, DecidedBasis, ObjectionReason, Responsibility } from './assignment-kinds.rules.js';
import {
  AssignmentKindEnum,
  DecidedBasisEnum,
  ObjectionReasonEnum,
  RecusalGroundEnum,
  ResponsibilityEnum,
} from './assignment-words.js';
import type { RecusalGround } from './recused.rules.js';

const ROLE = '主办或协办；换主办时原主办的交办撤回。';
const KIND = '转送、交办或派遣；不给时：有 reportDueOn 的为交办，热线工单为派遣，其余为转送。';
const REPORT = '交办时：办结报告的最后一日，不早于今日；其他方式不给。';
const BASIS = '多次退回后须有依据，见 Case.dispute（信访工作条例第二十四条）。';
const REFERENCE = '决定或会议纪要的文号，1 到 100 字；有 basis 时须给。';

@InputType({ description: '交给哪个单位、以何种方式。' })
export class NextUnitInput {
  @Field(() => ID, { description: '承办单位代码。' })
  unitCode!: string;

  @Field(() => AssignmentKindEnum, { nullable: true, description: KIND })
  kind?: AssignmentKind | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: REPORT })
  reportDueOn?: string | null;

  @Field(() => ResponsibilityEnum, { nullable: true, description: '责任种类。' })
  responsibility?: Responsibility | null;

  @Field(() => DecidedBasisEnum, { nullable: true, description: BASIS })
  basis?: DecidedBasis | null;

  @Field(() => String, { nullable: true, description: REFERENCE })
  basisReference?: string | null;
}

@InputType({ description: '转送、交办、派遣。' })
export class AssignCaseInput extends NextUnitInput {
  @Field(() => ID, { description: '事项标识。' })
  caseId!: string;

  @Field(() => Int, { description: '所读到的版本；他人已更改时报 CASE_CHANGED_MEANWHILE。' })
  version!: number;

  @Field(() => AssignmentRoleEnum, { defaultValue: 'LEAD', description: ROLE })
  role!: AssignmentRole;
}

@InputType({ description: '把许多事项交给同一单位；cases 与 filter 给且只给一项。' })
export class AssignCasesInput extends NextUnitInput {
  @Field(() => AssignmentRoleEnum, { defaultValue: 'LEAD', description: ROLE })
  role!: AssignmentRole;

  @Field(() => [MoveCaseInput], { nullable: true, description: '选定的事项及所读到的版本，至多 100 件。' })
  cases?: MoveCaseInput[] | null;

  @Field(() => CaseFilter, { nullable: true, description: '符合条件的前 100 件，先收到的在前，以此刻的版本为准。' })
  filter?: CaseFilter | null;
}

@InputType({ description: '派给下属单位。' })
export class DispatchCaseInput extends MoveCaseInput {
  @Field(() => ID, { description: '主办单位的下属单位代码。' })
  unitCode!: string;

  @Field(() => AssignmentRoleEnum, { defaultValue: 'LEAD', description: '主办：整个交下去；协办：请其协助。' })
  role!: AssignmentRole;
}

@InputType({ description: '签收。' })
export class SignAssignmentInput extends MoveCaseInput {
  @Field(() => ID, { description: '交办编号。' })
  assignmentId!: string;
}

@InputType({ description: '退回、退单。' })
export class ReturnAssignmentInput extends SignAssignmentInput {
  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}

@InputType({ description: '提出异议（信访工作条例第二十三条）。' })
export class ObjectToAssignmentInput extends SignAssignmentInput {
  @Field(() => ObjectionReasonEnum, { description: '理由种类。' })
  reasonCode!: ObjectionReason;

  @Field(() => String, { description: '详细理由，10 到 1000 字；加密保存。' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: '建议的承办单位代码；须存在、不须回避、不是被检举控告的单位。' })
  suggestedUnitCode?: string | null;
}

@InputType({ description: '对异议的决定。' })
export class DecideObjectionInput extends SignAssignmentInput {
  @Field(() => Boolean, { description: 'true 同意异议，材料退回；false 不同意，原单位须签收。' })
  isUpheld!: boolean;

  @Field(() => String, { description: '核实情况和理由，2 到 1000 字；加密保存。' })
  reason!: string;

  @Field(() => NextUnitInput, {
    nullable: true,
    description: '同意时改交哪个单位；不给时回到交办的单位。不同意时不给。',
  })
  next?: NextUnitInput | null;
}

@InputType({ description: '报告办理情况、提交办结报告。' })
export class ReportAssignmentInput extends SignAssignmentInput {
  @Field(() => String, { description: '办理情况，2 到 4000 字；加密保存。' })
  note!: string;
}

@InputType({ description: '说明为何不等协办单位的报告。' })
export class WaiveReportsInput extends MoveCaseInput {
  @Field(() => String, { description: '理由，2 到 500 字；加密保存。' })
  reason!: string;
}

@InputType({ description: '登记个人回避（信访工作条例第二十八条）。' })
export class RecordRecusalInput extends MoveCaseInput {
  @Field(() => ID, { description: '须回避的账号。' })
  subject!: string;

  @Field(() => RecusalGroundEnum, { description: '理由。' })
  ground!: RecusalGround;
}
