import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { HANDLING_STEPS, type HandlingStepKind } from './handling-steps.rules.js';

export const HandlingStepEnum = graphEnum('HandlingStepKind', HANDLING_STEPS, '办理进度的一步。');

@ObjectType('HandlingStep', { description: '办理进度的一步，供信访人查看；不含个人信息。' })
export class HandlingStepType {
  @Field(() => HandlingStepEnum, { description: '哪一步。' })
  step!: HandlingStepKind;

  @Field(() => String, { description: '中文名称，如登记、签收、受理、答复、办结。' })
  label!: string;

  @Field(() => Date, { description: '时间。' })
  at!: Date;

  @Field(() => String, { nullable: true, description: '承办单位代码；该步不涉及单位时为空。' })
  unitCode!: string | null;
}

/** Intake's: found by the query code. Cases adds what has been done. */
@Directive('@key(fields: "submissionId")')
@ObjectType('PetitionProgress')
export class PetitionProgressType {
  @Field(() => ID)
  submissionId!: string;
}
