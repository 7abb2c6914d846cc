import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DocumentKindEnum } from './document-enums.type.js';
import type { DocumentKind } from './document-kinds.rules.js';
import type { DocumentSeries } from './put-series.js';

@InputType({ description: '设定机关代字。' })
export class PutDocumentSeriesInput {
  @Field(() => DocumentKindEnum, { description: '文书的种类。' })
  kind!: DocumentKind;

  @Field(() => ID, { nullable: true, description: '单位代码；不填时为全县。单位自己的先于全县的。' })
  unitCode?: string | null;

  @Field(() => String, { description: '机关代字，如 宁信受；20 字以内的汉字或字母。' })
  prefix!: string;

  @Field(() => GraphQLLocalDate, { description: '自何日施行。' })
  validFrom!: string;

  @Field(() => String, { description: '出处，200 字以内。' })
  source!: string;
}

@ObjectType('DocumentSeries', { description: '机关代字：文号以此开头，同一代字每年连续编号。' })
export class DocumentSeriesType {
  @Field(() => DocumentKindEnum, { description: '文书的种类。' })
  kind!: DocumentKind;

  @Field(() => ID, { nullable: true, description: '单位代码；全县的为空。' })
  unitCode!: string | null;

  @Field(() => String, { description: '机关代字。' })
  prefix!: string;

  @Field(() => GraphQLLocalDate, { description: '自何日施行。' })
  validFrom!: string;

  @Field(() => String, { description: '出处。' })
  source!: string;
}

@ObjectType('PutDocumentSeriesPayload', { description: '设定机关代字的结果。' })
export class PutDocumentSeriesPayload {
  @Field(() => DocumentSeriesType, { description: '所设定的机关代字。' })
  series!: DocumentSeries;
}

export const seriesPayload = async (put: Promise<DocumentSeries>): Promise<PutDocumentSeriesPayload> => ({
  series: await put,
});
