import { Field, InputType } from 'type-graphql';
import type { PersonInput } from '../../../contracts/doors.js';

@InputType('PersonInput', { description: '信访人。' })
export class PersonInputType implements PersonInput {
  @Field(() => String, { nullable: true, description: '姓名，最多 50 字。' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '证件号码：居民身份证校验末位，其他证件只查形式。' })
  idNo?: string | null;

  @Field(() => String, { nullable: true, description: '手机号，或区号加固定电话。' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '电子邮箱。' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: '住址，最多 200 字。' })
  address?: string | null;
}
