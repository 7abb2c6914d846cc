import { GraphQLJSON } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import type { EventKind } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { SubmissionEventEnum } from '../submission/submission-words.js';

export const PAYLOAD_ENCODINGS = ['TEXT', 'BASE64'] as const;
export type PayloadEncoding = (typeof PAYLOAD_ENCODINGS)[number];
const PayloadEncodingEnum = graphEnum(
  'PayloadEncoding',
  PAYLOAD_ENCODINGS,
  '报文写法：原文（按 UTF-8）、Base64（任意字符集）。',
);

@InputType({ description: '用一份报文试读字段对照方案；不保存任何内容。definition 与 name 给其一。' })
export class TryProfileInput {
  @Field(() => GraphQLJSON, { nullable: true, description: '尚未发布的方案全文。' })
  definition?: unknown;

  @Field(() => String, { nullable: true, description: '已发布的方案名称，取现行版本。' })
  name?: string | null;

  @Field(() => String, { description: '报文，不超过 512 KiB。' })
  payload!: string;

  @Field(() => PayloadEncodingEnum, { nullable: true, description: '报文写法，默认 TEXT。' })
  encoding?: PayloadEncoding | null;

  @Field(() => String, { nullable: true, description: '媒体类型，默认按方案的格式。' })
  contentType?: string | null;
}

@ObjectType('ProfileFault', { description: '读不通的地方。' })
export class ProfileFaultType {
  @Field(() => String, { description: '错误目录中的代码。' })
  code!: string;

  @Field(() => String, { nullable: true, description: '来源系统的字段名。' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: '怎样才正确。' })
  hint!: string | null;
}

@ObjectType('TriedItem', { description: '报文中的一件，按方案读出的结果；不能读则给出原因。' })
export class TriedItemType {
  @Field(() => String, { nullable: true, description: '来源系统中的编号。' })
  externalId!: string | null;

  @Field(() => SubmissionEventEnum, { nullable: true, description: '来件性质。' })
  event!: EventKind | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: '统一的信访件（NormalisedSubmissionV1），即所给报文的内容，未遮盖。',
  })
  normalised!: unknown;

  @Field(() => ProfileFaultType, { nullable: true, description: '读不通的原因；读通为空。' })
  fault!: ProfileFaultType | null;
}

@ObjectType('ProfileTrial', { description: '试读结果。' })
export class ProfileTrialType {
  @Field(() => [TriedItemType], { description: '报文中的各件，按原次序，最多 100 件。' })
  items!: TriedItemType[];
}
