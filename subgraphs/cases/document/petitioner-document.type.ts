import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type DocumentFormat, DocumentFormatEnum, DocumentKindEnum } from './document-enums.type.js';
import type { DocumentFile } from './document-file.js';
import type { DocumentKind } from './document-kinds.rules.js';

@ObjectType('PetitionerDocument', { description: '写给信访人的一份文书，凭查询码查看。' })
export class PetitionerDocumentType {
  @Field(() => ID, { description: '文书标识；openDocument 时给出。' })
  id!: string;

  @Field(() => DocumentKindEnum, { description: '种类。' })
  kind!: DocumentKind;

  @Field(() => String, { description: '名称。' })
  title!: string;

  @Field(() => String, { nullable: true, description: '文号。' })
  number!: string | null;

  @Field(() => Date, { nullable: true, description: '出具时间。' })
  issuedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '首次送达时间；尚未送达的为空。' })
  deliveredAt!: Date | null;
}

@InputType({ description: '凭查询码打开一份文书。' })
export class OpenDocumentInput {
  @Field(() => String, { description: '登记时所给的查询码；不保存。' })
  queryCode!: string;

  @Field(() => ID, { description: '文书标识，见 PetitionProgress.documents。' })
  documentId!: string;

  @Field(() => DocumentFormatEnum, { defaultValue: 'PDF', description: '格式。' })
  format!: DocumentFormat;
}

@ObjectType('DocumentFile', { description: '文书的文件。' })
export class DocumentFileType {
  @Field(() => String, { description: '文件名，如 信受〔2026〕12号.pdf。' })
  name!: string;

  @Field(() => String, { description: '媒体类型。' })
  mediaType!: string;

  @Field(() => String, { description: '内容，base64。' })
  base64!: string;
}

@ObjectType('OpenDocumentPayload', { description: '打开文书的结果。' })
export class OpenDocumentPayload {
  @Field(() => DocumentFileType, { description: '文件。' })
  file!: DocumentFileType;
}

export async function filePayload(opened: Promise<DocumentFile>): Promise<OpenDocumentPayload> {
  const { name, mediaType, bytes } = await opened;
  return { file: { name, mediaType, base64: bytes.toString('base64') } };
}
