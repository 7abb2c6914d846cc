import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DocumentPartChoiceType } from './document.type.js';
import { DocumentKindEnum, PartFormatEnum } from './document-enums.type.js';
import type { DocumentKind } from './document-kinds.rules.js';
import type { DocumentTemplate, PartChoice, PartFormat, TemplatePart } from './document-template.rules.js';

export type { DocumentTemplate };

@ObjectType('DocumentTemplatePart', { description: '文书格式中的一项。' })
export class DocumentTemplatePartType {
  @Field(() => String, { description: '项目。' })
  key!: string;

  @Field(() => String, { description: '中文名称。' })
  label!: string;

  @Field(() => Boolean, { description: '是否必填；缺少时报 DOCUMENT_PART_MISSING。' })
  required!: boolean;

  @Field(() => PartFormatEnum, { description: '写法。' })
  format!: PartFormat;

  @Field(() => Int, { description: '最多字数。' })
  maxLength!: number;

  @Field(() => String, { description: '填写说明。' })
  help!: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [DocumentPartChoiceType], { nullable: true, description: '选项；不是选项的为空。' })
  choices?: readonly PartChoice[];
}

@ObjectType('DocumentTemplate', { description: '文书格式：一种文书写什么、依据什么。' })
export class DocumentTemplateType {
  @Field(() => DocumentKindEnum, { description: '种类。' })
  kind!: DocumentKind;

  @Field(() => Int, { description: '第几版。' })
  version!: number;

  @Field(() => String, { description: '名称。' })
  title!: string;

  @Field(() => String, { description: '所依据的条。' })
  article!: string;

  @Field(() => Boolean, { description: '出具前是否须由拟稿人以外的人审批。' })
  needsApproval!: boolean;

  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [DocumentTemplatePartType], { description: '各项内容，按文书中的次序。' })
  parts!: readonly TemplatePart[];

  @Field(() => GraphQLLocalDate, { description: '自何日施行。' })
  validFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '至何日为止；仍在施行的为空。' })
  validTo!: string | null;

  @Field(() => String, { description: '出处。' })
  source!: string;
}
