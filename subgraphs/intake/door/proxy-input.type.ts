import { Field, ID, InputType } from 'type-graphql';
import type { ProxyAuthorisation, ProxyInput } from '../../../contracts/doors.js';
import { ProxyAuthorisationEnum } from '../proxy/proxy.type.js';

@InputType('ProxyInput', { description: '代办人：信访代办员，或信访人委托的人。' })
export class ProxyInputType implements ProxyInput {
  @Field(() => String, { description: '姓名，最多 50 字。' })
  name!: string;

  @Field(() => String, { nullable: true, description: '手机号，或区号加固定电话。' })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: '代办人的岗位标识；不是在岗代办员的不填。' })
  postId?: string | null;

  @Field(() => ProxyAuthorisationEnum, {
    nullable: true,
    description: '信访人如何同意由其代办；有信访人的必填，否则报 PROXY_NOT_AUTHORISED。',
  })
  authorisation?: ProxyAuthorisation | null;
}
