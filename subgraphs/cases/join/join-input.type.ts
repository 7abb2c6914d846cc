import { Field, ID, InputType, Int } from 'type-graphql';
import { MoveCaseInput } from '../case/move-input.type.js';
import type { JoinReasonCode } from './join-reason.rules.js';
import { AnswerMeansEnum, JoinReasonEnum } from './join-words.js';
import type { AnswerMeans } from './reply-duty.rules.js';

@InputType({ description: '把另一事项整个并入本事项。' })
export class JoinCasesInput extends MoveCaseInput {
  @Field(() => ID, { description: '被并入的事项；其全部信访件随之并入，各自保留编号、收到时间和应予答复的义务。' })
  fromCaseId!: string;

  @Field(() => Int, { description: '所读到的被并入事项的版本。' })
  fromVersion!: number;

  @Field(() => String, { description: '并案的理由，1 到 500 字。' })
  reason!: string;

  @Field(() => [JoinReasonEnum], { description: '理由种类，至少一种。' })
  reasonCodes!: JoinReasonCode[];
}

@InputType({ description: '把并入的事项整个分出。' })
export class SeparateCasesInput extends MoveCaseInput {
  @Field(() => ID, { description: '当初被并入本事项的事项。' })
  mergedCaseId!: string;

  @Field(() => String, { description: '分出的理由，1 到 500 字。' })
  reason!: string;

  @Field(() => [JoinReasonEnum], { description: '理由种类，至少一种。' })
  reasonCodes!: JoinReasonCode[];
}

@InputType({ description: '已答复或告知所并信访件的信访人。' })
export class AnswerSubmissionsInput extends MoveCaseInput {
  @Field(() => [ID], { description: '归入记录的编号（JoinedSubmission.joinId），1 到 100 个；全部记入或全不记入。' })
  joinIds!: string[];

  @Field(() => AnswerMeansEnum, { description: '以何种方式。' })
  by!: AnswerMeans;
}
