import { Field, InputType } from 'type-graphql';
import type { OralInput } from '../../../contracts/doors.js';

@InputType('OralInput', { description: '口头信访的记录（信访工作条例第十九条）；记录人即登记人。' })
export class OralInputType implements OralInput {
  @Field(() => Boolean, { description: '记录是否已向信访人宣读并经其确认；未确认的报 ORAL_RECORD_UNCONFIRMED。' })
  isReadBack!: boolean;
}
