import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { UserError } from '../../../platform/graphql/user-error.js';
import { AreaType } from '../area/area.type.js';
import { VenueType } from '../venue/venue.type.js';
import {
  RECEPTION_DIRECTIONS,
  RECEPTION_STATES,
  type ReceptionDirection,
  type ReceptionState,
} from './reception.rules.js';

const DirectionEnum = graphEnum('ReceptionDirection', RECEPTION_DIRECTIONS, '接访方式：群众来访、领导下访。');

export type { ReceptionState };
export const ReceptionStateEnum = graphEnum(
  'ReceptionState',
  RECEPTION_STATES,
  '状态：已安排、日程已公开、已开展、结果已公开、已取消。',
);

@ObjectType('TopicCount', { description: '一类事由的批次。' })
@InputType('TopicCountInput', { description: '一类事由的批次。' })
export class TopicCountType {
  @Field(() => String, { description: '事由，如 欠薪、征地补偿。不写姓名。' })
  topic!: string;

  @Field(() => Int, { description: '批次。' })
  batches!: number;
}

@ObjectType('ReceptionResult', { description: '一次接访、下访的结果。' })
export class ReceptionResultType {
  @Field(() => Int, { description: '批次：来访的次数。' })
  batches!: number;

  @Field(() => Int, { description: '人次：来访的全部人数。' })
  persons!: number;

  @Field(() => Int, { description: '当场或随后化解的批次。' })
  settled!: number;

  @Field(() => [TopicCountType], { description: '按事由的批次；未归类的不列。' })
  topics!: TopicCountType[];
}

@ObjectType('Reception', { description: '领导干部接访、下访的一次安排（信访工作条例第十八条）。' })
export class ReceptionType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => DirectionEnum, { description: '方式。' })
  direction!: ReceptionDirection;

  @Field(() => ReceptionStateEnum, { description: '状态。' })
  state!: ReceptionState;

  @Field(() => String, { description: '领导姓名，随日程公开。' })
  leaderName!: string;

  @Field(() => String, { description: '领导职务。' })
  leaderTitle!: string;

  @Field(() => AreaType, { nullable: true, description: '所在区划。' })
  area!: AreaType | null;

  @Field(() => VenueType, { nullable: true, description: '接访场所；下访为空。' })
  venue!: VenueType | null;

  @Field(() => String, { description: '地点。' })
  place!: string;

  @Field(() => Date, { description: '开始时间。' })
  startsAt!: Date;

  @Field(() => Date, { description: '结束时间。' })
  endsAt!: Date;

  @Field(() => [String], { description: '预定的主题；不限为空。' })
  topics!: readonly string[];

  @Field(() => Date, { nullable: true, description: '日程公开时间。' })
  publishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '取消的原因；未取消为空。' })
  cancelReason!: string | null;

  @Field(() => ReceptionResultType, { nullable: true, description: '结果；公开以前只有工作人员可见。' })
  result!: ReceptionResultType | null;

  @Field(() => Date, { nullable: true, description: '结果公开时间。' })
  reportedAt!: Date | null;

  @Field(() => Int, { description: '版本；更改时作为 version 给出。' })
  version!: number;
}

export const ReceptionConnection = connectionOf(ReceptionType, 'Reception');

@ObjectType('ReceptionBulletinRow', { description: '周通报的一行：一种接访方式。' })
export class ReceptionBulletinRowType extends ReceptionResultType {
  @Field(() => DirectionEnum, { description: '方式。' })
  direction!: ReceptionDirection;

  @Field(() => Int, { description: '领导干部人次：公开了结果的场次。' })
  sessions!: number;

  @Field(() => Int, { description: '领导干部人数。' })
  leaders!: number;
}

@ObjectType('ReceptionBulletin', { description: '接访下访周通报：该周内开展并已公开结果的场次。' })
export class ReceptionBulletinType {
  @Field(() => GraphQLLocalDate, { description: '该周星期一，yyyy-mm-dd。' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: '该周星期日，yyyy-mm-dd。' })
  to!: string;

  @Field(() => Date, { description: '统计时间。' })
  asOf!: Date;

  @Field(() => [ReceptionBulletinRowType], { description: '按方式；没有开展的方式不列。' })
  rows!: ReceptionBulletinRowType[];

  @Field(() => Int, { description: '已开展而结果尚未公开的场次，不计入。' })
  sessionsUnreported!: number;

  @Field(() => Int, { description: '取消的场次，不计入。' })
  sessionsCancelled!: number;
}

@InputType({ description: '安排一次接访或下访。' })
export class PlanReceptionInput {
  @Field(() => DirectionEnum, { description: '方式。' })
  direction!: ReceptionDirection;

  @Field(() => ID, { description: '领导在人员档案中的标识。' })
  personId!: string;

  @Field(() => String, { description: '领导职务。' })
  leaderTitle!: string;

  @Field(() => ID, { nullable: true, description: '单位代码。' })
  unitCode?: string | null;

  @Field(() => ID, { nullable: true, description: '接访场所；接访必填，下访为空。' })
  venueId?: string | null;

  @Field(() => String, { description: '所在区划代码。' })
  areaCode!: string;

  @Field(() => String, { description: '地点，公开。' })
  place!: string;

  @Field(() => Date, { description: '开始时间，须在将来。' })
  startsAt!: Date;

  @Field(() => Date, { description: '结束时间，最长 24 小时。' })
  endsAt!: Date;

  @Field(() => [String], { nullable: true, description: '预定的主题，最多 20 个。' })
  topics?: string[] | null;
}

@InputType({ description: '要更改的一次安排。' })
export class ReceptionVersionInput {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => Int, { description: '所见的版本；已被他人更改时拒绝。' })
  version!: number;
}

@InputType({ description: '取消一次安排。' })
export class CancelReceptionInput extends ReceptionVersionInput {
  @Field(() => String, { description: '原因，公开。' })
  reason!: string;
}

@InputType({ description: '登记一次接访、下访的结果。' })
export class RecordReceptionInput extends ReceptionVersionInput {
  @Field(() => Int, { description: '批次。' })
  batches!: number;

  @Field(() => Int, { description: '人次，不少于批次。' })
  persons!: number;

  @Field(() => Int, { description: '化解的批次，不多于批次。' })
  settled!: number;

  @Field(() => [TopicCountType], { nullable: true, description: '按事由的批次，合计不多于批次。' })
  topics?: TopicCountType[] | null;
}

@ObjectType({ description: '更改接访安排的结果。' })
export class ReceptionPayload {
  @Field(() => ReceptionType, { nullable: true, description: '更改后的安排；有错误为空。' })
  reception!: ReceptionType | null;

  @Field(() => [UserError], { description: '输入中的错误；有错误时什么也没有改变。' })
  userErrors!: UserError[];
}
