import { Field, ID, ObjectType } from 'type-graphql';
import type { Confidentiality, Purpose } from '../../../contracts/channel.js';
import { ConfidentialityEnum, LegalRouteEnum, PurposeEnum } from '../case/enums.type.js';
import type { LegalRoute } from '../case/legal-route.rules.js';
import type { ReferralReceiver } from './referral-receivers.rules.js';
import { ReferralReceiverEnum } from './route-enums.type.js';

@ObjectType('RouteGuidance', { description: '途径指引：一类事项依法由哪一类机关、按什么程序处理。' })
export class RouteGuidanceType {
  @Field(() => ID, { description: '指引标识。' })
  id!: string;

  @Field(() => PurposeEnum, { description: '信访目的。' })
  purpose!: Purpose;

  @Field(() => LegalRouteEnum, { nullable: true, description: '法定途径；检举控告的为空。' })
  legalRoute!: LegalRoute | null;

  @Field(() => String, { description: '内容分类代码的前几位；空串为不限。' })
  categoryPrefix!: string;

  @Field(() => ReferralReceiverEnum, { description: '机关的类别。' })
  receiver!: ReferralReceiver;

  @Field(() => String, { description: '怎样向信访人说明。' })
  guidance!: string;

  @Field(() => String, { description: '所依据的信访工作条例条款。' })
  article!: string;

  @Field(() => String, { description: '施行日期，yyyy-mm-dd。' })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: '失效日期，yyyy-mm-dd；仍在施行的为空。' })
  validTo!: string | null;

  @Field(() => String, { description: '出处。' })
  source!: string;
}

@ObjectType('Classification', { description: '对信访目的与法定途径的一次认定。' })
export class ClassificationType {
  @Field(() => ID, { description: '认定标识。' })
  id!: string;

  @Field(() => PurposeEnum, { description: '信访目的。' })
  purpose!: Purpose;

  @Field(() => LegalRouteEnum, { nullable: true, description: '法定途径；不是申诉求决的为空。' })
  legalRoute!: LegalRoute | null;

  @Field(() => ConfidentialityEnum, { description: '此后的知悉范围。' })
  confidentiality!: Confidentiality;

  @Field(() => String, { description: '理由。' })
  reason!: string;

  @Field(() => Date, { description: '认定时间。' })
  classifiedAt!: Date;
}
