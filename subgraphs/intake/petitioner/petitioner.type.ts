import { Field, ObjectType } from 'type-graphql';

@ObjectType('Petitioner', { description: '信访人在一件信访件中所留的身份，一律遮盖。' })
export class PetitionerType {
  @Field(() => String, { nullable: true, description: '姓名，如 张*；未留为空。' })
  nameMasked!: string | null;

  @Field(() => String, { nullable: true, description: '电话，如 138****8000；未留为空。' })
  phoneMasked!: string | null;

  @Field(() => String, { nullable: true, description: '证件号码，如 340102***********6；未留为空。' })
  idNoMasked!: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否为领头代表或唯一信访人。' })
  isLead!: boolean;
}
