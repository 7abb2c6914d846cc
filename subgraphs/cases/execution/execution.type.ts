import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MoveCaseInput } from '../case/move-input.type.js';

@ObjectType('Execution', { description: '处理意见的一次执行情况；只追加，不更改。' })
export class ExecutionType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: '执行的日期。' })
  doneOn!: string;

  @Field(() => Boolean, { description: '至此已全部执行。' })
  isComplete!: boolean;

  @Field(() => Date, { description: '登记时间。' })
  recordedAt!: Date;
}

@InputType({ description: '登记处理意见的执行情况。' })
export class RecordExecutionInput extends MoveCaseInput {
  @Field(() => GraphQLLocalDate, { description: '执行的日期，不晚于今日。' })
  doneOn!: string;

  @Field(() => String, { description: '执行了什么，1 到 500 字；加密保存。' })
  note!: string;

  @Field(() => Boolean, { description: '至此已全部执行；还有未执行的为 false，此后再登记。' })
  isComplete!: boolean;
}
