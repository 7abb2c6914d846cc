import { Field, ID, ObjectType } from 'type-graphql';
import { PROXY_AUTHORISATIONS, type ProxyAuthorisation } from '../../../contracts/doors.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';

export const ProxyAuthorisationEnum = graphEnum(
  'ProxyAuthorisation',
  PROXY_AUTHORISATIONS,
  '信访人如何同意由他人代办。',
  {
    WRITTEN: '书面委托',
    ORAL: '口头同意',
  },
);

@ObjectType('PetitionProxy', {
  description: '代办人：信访代办员，或信访人委托的人。信访人仍是信访人本人，告知、答复送信访人。身份信息一律遮盖。',
})
export class ProxyType {
  @Field(() => String, { nullable: true, description: '姓名，如 张*。' })
  nameMasked!: string | null;

  @Field(() => String, { nullable: true, description: '电话，如 138****8000；未留为空。' })
  phoneMasked!: string | null;

  @Field(() => ID, { nullable: true, description: '代办人的岗位标识；不是在岗代办员的为空。' })
  postId!: string | null;

  @Field(() => ProxyAuthorisationEnum, { nullable: true, description: '信访人如何同意；主动代办没有信访人，为空。' })
  authorisation!: ProxyAuthorisation | null;
}
