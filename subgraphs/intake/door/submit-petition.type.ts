import { Field, InputType } from 'type-graphql';
import type { PetitionInput } from '../../../contracts/doors.js';
import { MatterInputFields } from './matter-input.type.js';
import { PersonInputType } from './person-input.type.js';

@InputType({ description: '网上信访。' })
export class SubmitPetitionInput extends MatterInputFields implements PetitionInput {
  @Field(() => PersonInputType, { description: '信访人；不匿名时须有姓名，电话和电子邮箱至少填一项。' })
  petitioner!: PersonInputType;

  @Field(() => Boolean, { nullable: true, description: '是否匿名，默认否。' })
  anonymous?: boolean | null;
}
