import { Field, ID, ObjectType } from 'type-graphql';
import type { DoorReceipt } from '../../../contracts/doors.js';
import { DoorOutcomeEnum } from './door-words.js';

@ObjectType('RegisteredSubmission', { description: '登记回执。' })
export class DoorPayloadType {
  @Field(() => ID, { description: '信访件标识。' })
  submissionId!: string;

  @Field(() => String, { nullable: true, description: '信访件编号。' })
  submissionNo!: string | null;

  @Field(() => String, { nullable: true, description: '查询码，用于 petitionProgress；请妥善保管，不可补发。' })
  queryCode!: string;

  @Field(() => DoorOutcomeEnum, { nullable: true, description: '登记结果。' })
  outcome!: DoorReceipt['outcome'];
}
