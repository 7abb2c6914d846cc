import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { ProgressStepKind } from './progress-steps.rules.js';

export const ProgressStepEnum = {
  REGISTERED: 'REGISTERED',
  ASSIGNED: 'ASSIGNED',
  SIGNED: 'SIGNED',
  REPLIED: 'REPLIED',
  CONCLUDED: 'CONCLUDED',
  REOPENED: 'REOPENED',
} as const satisfies Record<ProgressStepKind, ProgressStepKind>;
registerEnumType(ProgressStepEnum, { name: 'ProgressStepKind', description: '办理进度的一步。' });

@ObjectType('ProgressStep', { description: '办理进度的一步，供信访人查看；不含个人信息。' })
export class ProgressStepType {
  @Field(() => ProgressStepEnum, { description: '哪一步。' })
  step!: ProgressStepKind;

  @Field(() => String, { description: '中文名称：登记、分派、签收、答复、办结、重办。' })
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
