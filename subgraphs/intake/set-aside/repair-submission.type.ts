import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Purpose, Urgency } from '../../../contracts/channel.js';
import { PersonInputType } from '../door/person-input.type.js';
import { SubmissionType } from '../submission/submission.type.js';
import { PurposeEnum, UrgencyEnum } from '../submission/submission-words.js';

@InputType({ description: '对搁置件的补正：给出的项目取代按方案读出的内容，未给出的不变。' })
export class RepairSubmissionInput {
  @Field(() => ID, { description: '信访件标识。' })
  submissionId!: string;

  @Field(() => String, { nullable: true, description: '标题，最多 200 字。' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: '正文。' })
  content?: string | null;

  @Field(() => String, { nullable: true, description: '诉求。' })
  request?: string | null;

  @Field(() => PurposeEnum, { nullable: true, description: '信访目的。' })
  purpose?: Purpose | null;

  @Field(() => ID, { nullable: true, description: '内容分类代码。' })
  category?: string | null;

  @Field(() => UrgencyEnum, { nullable: true, description: '紧急程度。' })
  urgency?: Urgency | null;

  @Field(() => String, { nullable: true, description: '问题发生地的行政区划代码。' })
  areaCode?: string | null;

  @Field(() => String, { nullable: true, description: '问题发生地的地址；与 areaCode 一并取代原地点。' })
  address?: string | null;

  @Field(() => [String], { nullable: true, description: '被反映单位或个人，按原文。' })
  respondents?: string[] | null;

  @Field(() => [PersonInputType], {
    nullable: true,
    description: '信访人，第一人为领头代表；第六人起记为联名人（信访工作条例第二十条）。',
  })
  persons?: PersonInputType[] | null;

  @Field(() => Int, { nullable: true, description: '人次（人）。' })
  personCount?: number | null;

  @Field(() => Boolean, { nullable: true, description: '是否匿名。' })
  anonymous?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否要求保密。' })
  confidential?: boolean | null;
}

@InputType({ description: '将搁置件按现行方案重新处理。' })
export class ReplaySubmissionInput {
  @Field(() => ID, { description: '信访件标识。' })
  submissionId!: string;
}

@ObjectType('RestartedSubmission', { description: '重新进入处理的信访件。' })
export class RestartedSubmissionType {
  @Field(() => ID, { description: '信访件标识。' })
  submissionId!: string;

  @Field(() => SubmissionType, { nullable: true, description: '信访件现状；管理员无权查看未搁置的信访件，为空。' })
  submission!: SubmissionType | null;
}
