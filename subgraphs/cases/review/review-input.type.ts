import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MoveCaseInput } from '../case/move-input.type.js';
import { DocumentRefInput } from '../document/document-input.type.js';
import { ReviewLevelEnum } from './review-enums.type.js';
import type { ReviewLevel } from './review-words.rules.js';

@InputType({ description: '登记复查、复核申请。' })
export class RequestReviewInput extends MoveCaseInput {
  @Field(() => ReviewLevelEnum, { description: '复查或复核。' })
  level!: ReviewLevel;

  @Field(() => Date, { description: '收到申请的时间，不晚于现在；是否逾期、期限起算都以此为准。' })
  receivedAt!: Date;

  @Field(() => String, { description: '信访人的请求和理由，1 到 4000 字；加密保存。' })
  grounds!: string;

  @Field(() => ID, { nullable: true, description: '由信访局指定的复查、复核机关代码；不给时为上一级机关、单位。' })
  organUnitCode?: string | null;

  @Field(() => String, { nullable: true, description: '指定的理由，1 到 500 字；指定时必填。' })
  organReason?: string | null;
}

@InputType({ description: '信访人凭查询码申请复查、复核。' })
export class RequestReviewByCodeInput {
  @Field(() => String, { description: '查询码。' })
  queryCode!: string;

  @Field(() => ReviewLevelEnum, { description: '复查或复核。' })
  level!: ReviewLevel;

  @Field(() => String, { description: '请求和理由，1 到 4000 字；加密保存。' })
  grounds!: string;
}

@InputType({ description: '改由其他机关、单位复查、复核。' })
export class RenameReviewOrganInput extends MoveCaseInput {
  @Field(() => ID, { description: '此后复查、复核的机关、单位的代码。' })
  organUnitCode!: string;

  @Field(() => String, { description: '理由，1 到 500 字，如原机关已撤销。' })
  organReason!: string;
}

@InputType({ description: '作出复查、复核意见。' })
export class DecideReviewInput extends MoveCaseInput {
  @Field(() => [DocumentRefInput], { description: '随之出具的文书，须有复查、复核意见书；结果以意见书所写为准。' })
  documents!: DocumentRefInput[];
}

@InputType({ description: '撤回复查、复核申请。' })
export class WithdrawReviewInput extends MoveCaseInput {
  @Field(() => [DocumentRefInput], { description: '随之出具的文书，须有信访人签名的撤回申请书。' })
  documents!: DocumentRefInput[];
}

@InputType({ description: '公示复核意见。' })
export class PublishOpinionInput extends MoveCaseInput {
  @Field(() => GraphQLLocalDate, { description: '公示日期，不晚于今日。' })
  publishedOn!: string;

  @Field(() => String, { description: '公示于何处，1 到 200 字。' })
  publishedWhere!: string;
}

@ObjectType('RequestReviewByCodePayload', { description: '凭查询码申请的结果。' })
export class RequestReviewByCodePayload {
  @Field(() => ID, { description: '信访件标识。' })
  submissionId!: string;
}

export const requested = async (submissionId: Promise<string>): Promise<RequestReviewByCodePayload> => ({
  submissionId: await submissionId,
});
