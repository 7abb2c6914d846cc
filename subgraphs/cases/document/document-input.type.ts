import { Field, ID, InputType, Int } from 'type-graphql';
import { MoveCaseInput } from '../case/move-input.type.js';
import { type DeliveryMethod, DeliveryMethodEnum, DocumentKindEnum } from './document-enums.type.js';
import type { DocumentKind } from './document-kinds.rules.js';

@InputType({ description: '文书的一项内容。' })
export class DocumentPartInput {
  @Field(() => String, { description: '项目，见 documentTemplates。' })
  key!: string;

  @Field(() => String, { description: '内容；选项填其值，日期填 yyyy-mm-dd。' })
  text!: string;
}

@InputType({ description: '拟稿。' })
export class DraftDocumentInput {
  @Field(() => ID, { description: '事项标识。' })
  caseId!: string;

  @Field(() => DocumentKindEnum, { description: '种类。' })
  kind!: DocumentKind;

  @Field(() => ID, {
    nullable: true,
    description: '写给哪一件信访件的信访人；不填时，事项只归入一件信访件的即为该件。查询码只能看到写给本件的文书。',
  })
  submissionId?: string | null;

  @Field(() => [DocumentPartInput], { description: '各项内容；草稿可以不全。' })
  parts!: DocumentPartInput[];
}

@InputType({ description: '对一份文书的办理。' })
export class DocumentTargetInput {
  @Field(() => ID, { description: '文书标识。' })
  documentId!: string;

  @Field(() => Int, { description: '所读到的版本；他人已更改时报 DOCUMENT_CHANGED_MEANWHILE。' })
  version!: number;
}

@InputType({ description: '修改草稿。' })
export class ReviseDocumentInput extends DocumentTargetInput {
  @Field(() => [DocumentPartInput], { description: '各项内容，取代原有的全部内容。' })
  parts!: DocumentPartInput[];
}

@InputType({
  description:
    '随办理出具的文书：已拟好的给 documentId；不须审批的种类也可以只给 kind 和 parts，随办理一并拟稿、出具。二者选一。',
})
export class DocumentRefInput {
  @Field(() => ID, { nullable: true, description: '已拟好（须审批的已审批）的文书。' })
  documentId?: string | null;

  @Field(() => DocumentKindEnum, { nullable: true, description: '种类。' })
  kind?: DocumentKind | null;

  @Field(() => [DocumentPartInput], { nullable: true, description: '各项内容。' })
  parts?: DocumentPartInput[] | null;

  @Field(() => ID, { nullable: true, description: '写给哪一件信访件的信访人；已拟好的不填。' })
  submissionId?: string | null;
}

@InputType({ description: '单独出具文书。' })
export class IssueDocumentsInput extends MoveCaseInput {
  @Field(() => [DocumentRefInput], { description: '1 到 10 份。' })
  documents!: DocumentRefInput[];
}

@InputType({ description: '送达。' })
export class RecordDeliveryInput extends MoveCaseInput {
  @Field(() => ID, { description: '已出具的文书。' })
  documentId!: string;

  @Field(() => DeliveryMethodEnum, { description: '方式。' })
  method!: DeliveryMethod;

  @Field(() => Date, { description: '实际送达的时间；不晚于现在，不早于出具之日。' })
  deliveredAt!: Date;

  @Field(() => String, { description: '凭证：回执号、签收人或凭证存放处，1 到 500 字；加密保存。' })
  proof!: string;
}
