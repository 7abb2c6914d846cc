import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DocumentKindEnum, DocumentStateEnum } from './document-enums.type.js';
import type { DocumentKind } from './document-kinds.rules.js';
import type { DocumentRow } from './document-row.js';
import type { DocumentState } from './document-state.rules.js';

@ObjectType('DocumentPart', { description: '文书的一项内容。' })
export class DocumentPartType {
  @Field(() => String, { description: '项目，见 documentTemplates。' })
  key!: string;

  @Field(() => String, { description: '项目的中文名称。' })
  label!: string;

  @Field(() => String, { description: '内容；选项给出其值，日期为 yyyy-mm-dd。' })
  text!: string;
}

@ObjectType('CaseDocument', { description: '一份文书：信访工作条例要求以书面告知、答复、约定的内容。' })
export class DocumentType {
  @Field(() => ID, { description: '文书标识。' })
  id!: string;

  @Field(() => DocumentKindEnum, { description: '种类。' })
  kind!: DocumentKind;

  @Field(() => String, { description: '名称，如“信访处理意见书”。' })
  title!: string;

  @Field(() => String, { description: '所依据的条，如 32、19(3)、23。' })
  article!: string;

  @Field(() => Boolean, { description: '出具前是否须由拟稿人以外的人审批。' })
  needsApproval!: boolean;

  @Field(() => DocumentStateEnum, { description: '状态。' })
  state!: DocumentState;

  @Field(() => String, { nullable: true, description: '文号，如 宁信受〔2026〕12号；出具之前为空。' })
  number!: string | null;

  @Field(() => Date, { description: '拟稿时间。' })
  draftedAt!: Date;

  @Field(() => Date, { nullable: true, description: '审批时间。' })
  approvedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '出具时间。' })
  issuedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '首次送达时间。' })
  deliveredAt!: Date | null;

  @Field(() => Int, { description: '版本；修改、审批、作废、送达时须给出所读到的版本。' })
  version!: number;
}

@ObjectType('DocumentPartChoice', { description: '一个选项。' })
export class DocumentPartChoiceType {
  @Field(() => String, { description: '所填的值。' })
  value!: string;

  @Field(() => String, { description: '文书中的文字。' })
  label!: string;
}

@ObjectType('DocumentPayload', { description: '办理文书的结果。' })
export class DocumentPayload {
  @Field(() => DocumentType, { description: '办理后的文书。' })
  document!: DocumentRow;
}

export const documentPayload = async (document: Promise<DocumentRow>): Promise<DocumentPayload> => ({
  document: await document,
});
