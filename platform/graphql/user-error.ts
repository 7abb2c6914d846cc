import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ERRORS, type ErrorCode } from '../errors/catalogue.js';

/** One of the faults of an input, of which a mutation answers all at once. Codes and field names, no personal data. */
export interface UserFault {
  readonly code: ErrorCode;
  /** Path in the input, e.g. `rule.leadUnitCode`; null: the input as a whole. */
  readonly field: string | null;
  /** The code, id or value at fault, when it is one of ours. */
  readonly value?: string;
  /** Id of what is there already and stands in the way. */
  readonly conflictsWith?: string;
  /** What would be right instead, in Chinese. Repeats nothing that was given. */
  readonly hint?: string;
}

@Directive('@shareable')
@ObjectType('UserError', { description: '输入中的一处错误；有错误时什么也没有改变。' })
export class UserError {
  @Field(() => String, { description: '错误码，见错误码目录。' })
  code!: string;

  @Field(() => String, { nullable: true, description: '输入中的位置，如 rule.leadUnitCode；针对整个输入的为空。' })
  field!: string | null;

  @Field(() => String, { description: '说明。' })
  message!: string;

  @Field(() => String, { nullable: true, description: '有误的代码或标识；没有为空。' })
  value!: string | null;

  @Field(() => ID, { nullable: true, description: '与之冲突的已有记录的标识；没有为空。' })
  conflictsWith!: string | null;

  @Field(() => String, { nullable: true, description: '应当怎样填写或先做什么；没有为空。' })
  hint!: string | null;
}

export const userErrorOf = ({ code, field, value, conflictsWith, hint }: UserFault): UserError => ({
  code,
  field,
  message: ERRORS[code].zh,
  value: value ?? null,
  conflictsWith: conflictsWith ?? null,
  hint: hint ?? null,
});
