import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { JoinReasonCode } from '../join/join-reason.rules.js';
import { JoinReasonEnum } from '../join/join-words.js';
import { CaseType } from './case.type.js';
import type { CaseRow } from './case-row.js';

@InputType({ description: '对一件信访事项的办理。' })
export class MoveCaseInput {
  @Field(() => ID, { description: '事项标识。' })
  caseId!: string;

  @Field(() => Int, { description: '所读到的版本；他人已更改时报 CASE_CHANGED_MEANWHILE。' })
  version!: number;
}

@InputType({ description: '并入信访件。' })
export class JoinSubmissionInput extends MoveCaseInput {
  @Field(() => ID, { description: '信访件标识；须已登记在另一事项下。' })
  submissionId!: string;

  @Field(() => String, { description: '并入的理由，1 到 500 字。' })
  reason!: string;

  @Field(() => [JoinReasonEnum], { defaultValue: ['SAME_MATTER'], description: '并入的理由种类，至少一种。' })
  reasonCodes!: JoinReasonCode[];
}

@InputType({ description: '分出信访件。' })
export class SeparateSubmissionInput extends MoveCaseInput {
  @Field(() => ID, { description: '归入记录的编号（JoinedSubmission.joinId）。' })
  joinId!: string;

  @Field(() => String, { defaultValue: '不是同一事项', description: '分出的理由，1 到 500 字。' })
  reason!: string;

  @Field(() => [JoinReasonEnum], { defaultValue: ['DIFFERENT_MATTER'], description: '分出的理由种类，至少一种。' })
  reasonCodes!: JoinReasonCode[];
}

@ObjectType('CasePayload', { description: '办理的结果。' })
export class CasePayload {
  @Field(() => CaseType, { nullable: true, description: '办理后的事项；查看者不再能看到时为空（如退回之后）。' })
  case!: CaseRow | null;
}

export const payload = async (moved: Promise<CaseRow | null>): Promise<CasePayload> => ({ case: await moved });
