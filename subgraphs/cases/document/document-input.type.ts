import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentKindEnum } from './document-enums.type.js';
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
}
