import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { changePayloadOf } from '../change/change-payload.type.js';
import { type AbsenceReason, AbsenceReasonEnum } from './absence.type.js';
import { POST_END_REASONS, type PostEndReason } from './end-reason.rules.js';
import { PostType } from './post.type.js';
import { type PostKind, PostKindEnum } from './post-kind.type.js';

export const PostChangePayload = changePayloadOf('post', PostType, 'PostChangePayload');
export type PostChangePayload = InstanceType<typeof PostChangePayload>;

const PostEndReasonEnum = graphEnum(
  'PostEndReason',
  POST_END_REASONS,
  '离任原因：届满、辞职、调任、免职、退休、去世、登记有误、其他。',
);

const TRIAL = '只试算，不改变。';
const REVISION = '所见任期的 revision；他人已改的报 RECORD_CHANGED_MEANWHILE。';

@InputType({
  description: '被任命的人：已登记的给 id，否则给姓名和号码。身份证号相同，或姓名与电话都相同的，即为同一人。',
})
export class AppointedPersonInput {
  @Field(() => ID, { nullable: true, description: '人员标识；给出时其余不填。' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: '姓名，2 至 50 字；没有 id 时必填。' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '电话；加密保存，只以掩码显示。' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '身份证号；加密保存，只以掩码显示。' })
  idNo?: string | null;
}

@InputType({ description: '任命。cellId、unitCode、partyGroupId、venueId 须且只须给出一个。' })
export class AppointInput {
  @Field(() => PostKindEnum, { description: '岗位。' })
  kind!: PostKind;

  @Field(() => ID, { nullable: true, description: '所在网格。' })
  cellId?: string | null;

  @Field(() => ID, { nullable: true, description: '所在单位。' })
  unitCode?: string | null;

  @Field(() => ID, { nullable: true, description: '所在党小组。' })
  partyGroupId?: string | null;

  @Field(() => ID, { nullable: true, description: '所在场所。' })
  venueId?: string | null;

  @Field(() => AppointedPersonInput, { description: '何人。' })
  person!: AppointedPersonInput;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '任职第一天，yyyy-mm-dd；默认今日。' })
  from?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '届满日（当日不再任职），yyyy-mm-dd；未定不填。' })
  until?: string | null;

  @Field(() => String, { description: '产生方式，如选聘、推选、任命、兼任，1 至 100 字。' })
  source!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: '现任自 from 起离任，默认 false；不离任而不能两人同任的报 POST_HELD。有数人同任的须先 endPost。',
  })
  replacesHolder?: boolean | null;

  @Field(() => Int, { nullable: true, description: `接替现任时：${REVISION}` })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: TRIAL })
  isTrial?: boolean | null;
}

@InputType({ description: '结束一个任期。可以没有接任者：空缺见 vacantPosts。' })
export class EndPostInput {
  @Field(() => ID, { description: '任期标识。' })
  id!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '自哪一天起不再任职，yyyy-mm-dd；默认今日。' })
  on?: string | null;

  @Field(() => PostEndReasonEnum, { description: '原因；记入变更日志。' })
  reason!: PostEndReason;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: TRIAL })
  isTrial?: boolean | null;
}

@InputType({ description: '延长一个任期。' })
export class ExtendTermInput {
  @Field(() => ID, { description: '任期标识。' })
  id!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '新的届满日（当日不再任职），须晚于原届满日，yyyy-mm-dd；不填为不定期。',
  })
  until?: string | null;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: TRIAL })
  isTrial?: boolean | null;
}

@InputType({ description: '登记离岗及其间的代理人。' })
export class StandInInput {
  @Field(() => ID, { description: '离岗者的任期标识。' })
  postId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '代理人的人员标识；不填则由副职、协助者或上级代行。不能是本人，也不能同时离岗。',
  })
  personId?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '离岗第一天，yyyy-mm-dd；默认今日。' })
  from?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '返岗日（当日已在岗），yyyy-mm-dd；未定不填。' })
  until?: string | null;

  @Field(() => AbsenceReasonEnum, { description: '原因。' })
  reason!: AbsenceReason;

  @Field(() => Boolean, { nullable: true, description: TRIAL })
  isTrial?: boolean | null;
}

@InputType({ description: '返岗：结束离岗和代理。' })
export class EndStandInInput {
  @Field(() => ID, { description: '离岗记录的标识。' })
  absenceId!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '返岗日（当日已在岗），yyyy-mm-dd；默认今日。' })
  on?: string | null;

  @Field(() => Int, { nullable: true, description: '所见离岗记录的 revision；他人已改的报 RECORD_CHANGED_MEANWHILE。' })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: TRIAL })
  isTrial?: boolean | null;
}
