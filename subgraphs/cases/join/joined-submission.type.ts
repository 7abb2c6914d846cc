import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import type { JoinReasonCode } from './join-reason.rules.js';
import { JoinReasonEnum } from './join-words.js';

@ObjectType('JoinedSubmission', { description: '一件信访件归入本事项的记录；可撤销（separateSubmission）。' })
export class JoinedSubmissionType {
  @Field(() => ID, { description: '归入记录的编号，分出时用。' })
  joinId!: string;

  @Field(() => String, { description: '以何种方式到来：NEW 新件、SUPPLEMENT 补充、REMIND 催办等。' })
  event!: string;

  @Field(() => String, { description: 'AUTO 系统自动归入；CLERK 人工归入。' })
  joinedBy!: string;

  @Field(() => Float, { description: '归入的确定程度，0 到 1。' })
  certainty!: number;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [String], { description: '归入的理由。' })
  reasons!: string[];

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [JoinReasonEnum], { description: '归入的理由种类；系统自动归入的为空列表。' })
  reasonCodes!: JoinReasonCode[];

  @Field(() => ID, {
    nullable: true,
    description: '随哪一事项并入（该事项可用 separateCases 整个分出）；单独并入的为空。',
  })
  mergedCaseId!: string | null;

  @Field(() => Date, { description: '归入时间。' })
  joinedAt!: Date;
}
