import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { Purpose } from '../../../contracts/channel.js';
import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import type { MatterInput } from '../../../contracts/doors.js';
import { PurposeEnum } from '../submission/submission-words.js';
import { CoordinateSystemEnum } from './door-words.js';
import { ProxyInputType } from './proxy-input.type.js';

/** What a visit and an online petition tell alike. */
@InputType({ description: '来访和网上信访共有的内容。' })
export abstract class MatterInputFields implements MatterInput {
  @Field(() => String, {
    nullable: true,
    description: '幂等键，1–128 个字母、数字或 . : _ -；同一来源以同一键重交相同内容，仍是同一信访件。',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: '标题，最多 50 字。' })
  title!: string;

  @Field(() => String, { description: '正文，最多 5000 字。' })
  content!: string;

  @Field(() => String, { nullable: true, description: '诉求，最多 1000 字。' })
  request?: string | null;

  @Field(() => PurposeEnum, { description: '信访目的。' })
  purpose!: Purpose;

  @Field(() => ID, { nullable: true, description: '内容分类代码。' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: '问题发生地的行政区划代码，6、9 或 12 位。' })
  areaCode?: string | null;

  @Field(() => String, { nullable: true, description: '问题发生地的地址，最多 500 字。' })
  address?: string | null;

  @Field(() => Float, { nullable: true, description: '经度（度）；与纬度、坐标系一并给出。' })
  longitude?: number | null;

  @Field(() => Float, { nullable: true, description: '纬度（度）。' })
  latitude?: number | null;

  @Field(() => CoordinateSystemEnum, { nullable: true, description: '坐标系，不作假定。' })
  crs?: CoordinateSystem | null;

  @Field(() => [String], { nullable: true, description: '被反映单位或个人，最多 10 个，每个最多 100 字。' })
  respondents?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否要求保密。' })
  confidential?: boolean | null;

  @Field(() => [String], { nullable: true, description: '曾到单位：已向哪些单位反映，最多 10 个，每个最多 100 字。' })
  previousBodies?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否已由其他机关、单位受理或正在办理（信访工作条例第十九条）。',
  })
  isAcceptedElsewhere?: boolean | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '其受理的日期，不清楚的可不填。' })
  acceptedElsewhereOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否已诉讼、仲裁或行政复议（第二十、二十二条）。' })
  isLitigation?: boolean | null;

  @Field(() => String, { nullable: true, description: '案号，最多 100 字。' })
  litigationNo?: string | null;

  @Field(() => ProxyInputType, {
    nullable: true,
    description: '代办人；信访人仍是信访人本人，比对和告知都只认信访人。',
  })
  proxy?: ProxyInputType | null;
}
