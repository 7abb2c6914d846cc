import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CaseMove } from '../case/case-moves.rules.js';
import { CaseMoveEnum } from '../case/enums.type.js';
import { ReviewLevelEnum, ReviewOutcomeEnum, ReviewRefusalEnum } from './review-enums.type.js';
import type { ReviewLevel, ReviewOutcome } from './review-words.rules.js';
import type { ReviewRefusal } from './reviewability.rules.js';

@ObjectType('Review', { description: '一次复查或复核：信访人不服一份意见，由上一级机关、单位再作判断。' })
export class ReviewType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => ReviewLevelEnum, { description: '复查或复核。' })
  level!: ReviewLevel;

  @Field(() => ID, { description: '所不服的意见书的标识。' })
  reviewedDocumentId!: string;

  @Field(() => String, { nullable: true, description: '没有由上一级，而由信访局指定的其他机关复查、复核的理由。' })
  unitReason!: string | null;

  @Field(() => Date, { description: '收到申请的时间，期限由此起算。' })
  receivedAt!: Date;

  @Field(() => Date, { description: '登记申请的时间。' })
  requestedAt!: Date;

  @Field(() => ReviewOutcomeEnum, { nullable: true, description: '结果；未作出的为空。' })
  outcome!: ReviewOutcome | null;

  @Field(() => Date, { nullable: true, description: '作出意见的时间。' })
  decidedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: '复查、复核意见书的标识。' })
  opinionDocumentId!: string | null;

  @Field(() => Date, { nullable: true, description: '信访人撤回申请的时间。' })
  withdrawnAt!: Date | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '公示复核意见的日期（第三十六条）。' })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: '公示于何处。' })
  publishedWhere!: string | null;
}

@ObjectType('Reviewability', { description: '信访人现在可以向谁、在何时之前申请复查或复核，或为何不能。' })
export class ReviewabilityType {
  @Field(() => Boolean, { description: '现在可以申请。' })
  isOpen!: boolean;

  @Field(() => ReviewLevelEnum, { nullable: true, description: '复查或复核；都谈不上时为空。' })
  level!: ReviewLevel | null;

  @Field(() => ReviewRefusalEnum, { nullable: true, description: '为何不能；可以申请时为空。' })
  refusal!: ReviewRefusal | null;

  @Field(() => String, { description: '依据信访工作条例第几条。' })
  article!: string;

  @Field(() => ID, { nullable: true, description: '可以或曾经可以不服的意见书。' })
  documentId!: string | null;

  @Field(() => Date, { nullable: true, description: '最后一个可以申请的时刻；意见书尚未送达的为空，期限自送达起算。' })
  closesAt!: Date | null;
}

@ObjectType('CaseFinality', { description: '信访事项的终结（信访工作条例第三十六条）。' })
export class CaseFinalityType {
  @Field(() => Date, { description: '终结的时间。' })
  since!: Date;

  @Field(() => String, { description: '依据信访工作条例第几条。' })
  article!: string;

  @Field(() => ID, { nullable: true, description: '终结所依据的复核意见书。' })
  opinionDocumentId!: string | null;

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [CaseMoveEnum], {
    description: '终结之后仍可以做的：对同一事实和理由告知不再受理，继续帮扶（第三十七条），登记成果，认定是否了结等。',
  })
  remains!: CaseMove[];
}
