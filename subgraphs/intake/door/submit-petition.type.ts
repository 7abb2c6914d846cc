import { Field, InputType, Int } from 'type-graphql';
import type { PetitionInput } from '../../../contracts/doors.js';
import { MatterInputFields } from './matter-input.type.js';
import { PersonInputType } from './person-input.type.js';

@InputType({ description: '网上信访。' })
export class SubmitPetitionInput extends MatterInputFields implements PetitionInput {
  @Field(() => PersonInputType, { description: '信访人；不匿名时须有姓名，电话和电子邮箱至少填一项。' })
  petitioner!: PersonInputType;

  @Field(() => Boolean, { nullable: true, description: '是否匿名，默认否。' })
  anonymous?: boolean | null;

  @Field(() => [PersonInputType], {
    nullable: true,
    description: '联名信访的其他代表；连同信访人不超过 5 人（信访工作条例第二十条）。代表代全体联名人接收告知和答复。',
  })
  representatives?: PersonInputType[] | null;

  @Field(() => [PersonInputType], { nullable: true, description: '联名人，须有姓名，最多列 200 人。' })
  coSigners?: PersonInputType[] | null;

  @Field(() => Int, { nullable: true, description: '联名人数（人），不少于所列的人数；默认为所列的人数。' })
  personCount?: number | null;
}
