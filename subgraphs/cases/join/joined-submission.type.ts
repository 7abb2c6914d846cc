import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';

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

  @Field(() => Date, { description: '归入时间。' })
  joinedAt!: Date;
}
