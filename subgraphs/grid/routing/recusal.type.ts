import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { UserError } from '../../../platform/graphql/user-error.js';
import { CellType } from '../cell/cell.type.js';
import { PostHolderType } from '../post/post-holder.type.js';
import { UnitType } from '../unit/unit.type.js';
import { CaseStub } from './case-stub.type.js';
import type { RecusalGround } from './recusal.rules.js';
import { RecusalGroundEnum } from './recusal-ground.type.js';

@ObjectType('Recusal', {
  description:
    '回避决定：单位（连同其下属）或其某一人员，对哪些事项须回避（信访工作条例第二十八条）。所列条件须全部符合。',
})
export class RecusalType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => UnitType, {
    nullable: true,
    description: '须回避的单位，连同其下属；有 person 的，只是该人员所在单位。',
  })
  unit!: UnitType | null;

  @Field(() => Boolean, { description: '只是单位中某一人员回避，单位本身仍可承办。' })
  isOfPerson!: boolean;

  @Field(() => PostHolderType, {
    nullable: true,
    description: '须回避的人员；单位整体回避的、已不在该单位任职的为空。',
  })
  person!: PostHolderType | null;

  @Field(() => UnitType, { nullable: true, description: '限反映该单位或其下属的；不限为空。' })
  respondent!: UnitType | null;

  @Field(() => String, { description: '限内容分类代码的前几位；空串为不限。' })
  categoryPrefix!: string;

  @Field(() => CellType, { nullable: true, description: '限所在网格；不限为空。' })
  cell!: CellType | null;

  @Field(() => CaseStub, { nullable: true, description: '限该信访事项；不限为空。' })
  case!: CaseStub | null;

  @Field(() => String, { description: '生效日，yyyy-mm-dd。' })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: '失效日（当日不再适用），yyyy-mm-dd；未定为空。' })
  validTo!: string | null;

  @Field(() => RecusalGroundEnum, { description: '回避事由。' })
  ground!: RecusalGround;

  @Field(() => String, { nullable: true, description: '说明，加密存储；没有为空。' })
  note!: string | null;

  @Field(() => UnitType, { nullable: true, description: '作出决定的单位。' })
  decidedBy!: UnitType | null;

  @Field(() => String, { description: '出处：回避决定的文号或会议纪要。' })
  source!: string;

  @Field(() => Date, { description: '登记时间。' })
  recordedAt!: Date;

  @Field(() => Int, { description: '版本，每次更改加一。' })
  version!: number;
}

export const RecusalConnection = connectionOf(RecusalType, 'Recusal');

@InputType({ description: '回避决定。被反映单位、内容分类、网格、信访事项至少给出一项，所列条件须全部符合。' })
export class AddRecusalInput {
  @Field(() => ID, { description: '须回避的单位（连同其下属），或须回避人员所在的单位。' })
  unitCode!: string;

  @Field(() => ID, { nullable: true, description: '只是该人员回避：人员标识，须在该单位任职。' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: '限反映该单位或其下属的。' })
  respondentUnitCode?: string | null;

  @Field(() => String, { nullable: true, description: '限内容分类代码的前 2、4 或 6 位。' })
  categoryPrefix?: string | null;

  @Field(() => ID, { nullable: true, description: '限所在网格的标识；其下级网格在内。' })
  cellId?: string | null;

  @Field(() => ID, { nullable: true, description: '限该信访事项。' })
  caseId?: string | null;

  @Field(() => String, { nullable: true, description: '生效日，yyyy-mm-dd，默认今日。' })
  validFrom?: string | null;

  @Field(() => String, { nullable: true, description: '失效日（当日不再适用），yyyy-mm-dd；未定不填。' })
  validTo?: string | null;

  @Field(() => RecusalGroundEnum, { description: '回避事由。' })
  ground!: RecusalGround;

  @Field(() => String, { nullable: true, description: '说明，最多 200 字，加密存储，只有信访局工作人员可见。' })
  note?: string | null;

  @Field(() => ID, { description: '作出决定的单位的代码。' })
  decidedBy!: string;

  @Field(() => String, { description: '出处：回避决定的文号或会议纪要，2 至 200 字；不写个人信息。' })
  source!: string;
}

@InputType({ description: '终止一条回避决定。' })
export class EndRecusalInput {
  @Field(() => ID, { description: '标识。没有或已失效则报 RECUSAL_NOT_FOUND。' })
  id!: string;

  @Field(() => Int, { description: '所见的版本；不符的不终止（RECORD_CHANGED_MEANWHILE）。' })
  version!: number;

  @Field(() => String, { nullable: true, description: '失效日（当日不再适用），yyyy-mm-dd，最早明日，默认明日。' })
  validTo?: string | null;
}

@ObjectType({ description: '登记或终止回避决定的结果。' })
export class RecusalPayload {
  @Field(() => RecusalType, { nullable: true, description: '回避决定；有误为空。' })
  recusal!: RecusalType | null;

  @Field(() => [UserError], { description: '输入中的错误；空为成功。' })
  userErrors!: UserError[];
}
