import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import { DocumentRefInput } from '../document/document-input.type.js';
import {
  MEDIATION_KINDS,
  MEDIATION_RESULTS,
  type MediationKind,
  type MediationResult,
} from './mediation-words.rules.js';

export const MediationKindEnum = graphEnum('MediationKind', MEDIATION_KINDS, '调解的种类（信访工作条例第三十七条）。', {
  PEOPLE: '人民调解',
  ADMINISTRATIVE: '行政调解',
  JUDICIAL: '司法调解',
});

export const MediationResultEnum = graphEnum('MediationResult', MEDIATION_RESULTS, '调解的结果。', {
  AGREED: '达成协议',
  FAILED: '调解不成',
});

@ObjectType('Mediation', { description: '一次调解（信访工作条例第三十三条）；办理期限照常计算。' })
export class MediationType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => MediationKindEnum, { description: '种类。' })
  kind!: MediationKind;

  @Field(() => GraphQLLocalDate, { description: '信访人同意的日期。' })
  petitionerConsentedOn!: string;

  @Field(() => GraphQLLocalDate, { description: '对方同意的日期。' })
  otherConsentedOn!: string;

  @Field(() => Date, { description: '开始时间。' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: '结束时间；未结束的为空。' })
  closedAt!: Date | null;

  @Field(() => MediationResultEnum, { nullable: true, description: '结果；未结束的为空。' })
  result!: MediationResult | null;

  @Field(() => ID, { nullable: true, description: '调解协议书的标识；没有达成协议的为空。' })
  agreementDocumentId!: string | null;

  @Field(() => String, { nullable: true, description: '调解不成的原因。' })
  failureReason!: string | null;
}

@InputType({ description: '调解开始。' })
export class OpenMediationInput extends MoveCaseInput {
  @Field(() => MediationKindEnum, { description: '种类。' })
  kind!: MediationKind;

  @Field(() => [ID], { description: '调解员的标识（Person），1 到 7 人。' })
  mediatorPersonIds!: string[];

  @Field(() => ID, { nullable: true, description: '场所标识（Venue），如调解室、调解超市。' })
  venueId?: string | null;

  @Field(() => String, { description: '对方当事人，1 到 200 字；加密保存。' })
  otherParty!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '信访人同意调解的日期；没有同意的不能调解。' })
  petitionerConsentedOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '对方同意调解的日期；没有同意的不能调解。' })
  otherConsentedOn?: string | null;
}

@InputType({ description: '达成调解协议。' })
export class AgreeMediationInput extends MoveCaseInput {
  @Field(() => [DocumentRefInput], { description: '随之出具的文书，须有双方签名的调解协议书。' })
  documents!: DocumentRefInput[];
}

@InputType({ description: '调解不成。' })
export class FailMediationInput extends MoveCaseInput {
  @Field(() => String, { description: '原因，1 到 500 字。' })
  reason!: string;
}
