import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { SubmissionType } from '../submission/submission.type.js';

@ObjectType('ChainEntry', { description: '初访重访链上的一件：本事项的一件新件，是其信访人就此事第几次提出。' })
export class ChainEntryType {
  @Field(() => SubmissionType, { nullable: true, description: '信访件；无权查看为空。' })
  submission!: SubmissionType | null;

  @Field(() => Date, { nullable: true, description: '收到时间，次序依此。' })
  receivedAt!: Date;

  @Field(() => Int, { nullable: true, description: '就此事第几次提出，1 为初次；不知何人提出的为空。' })
  ordinal!: number | null;

  @Field(() => Int, { nullable: true, description: '就此事第几次来访；不是来访或不知何人的为空。' })
  visitOrdinal!: number | null;

  @Field(() => Date, { nullable: true, description: '该信访人就此事首次提出的收到时间；不知何人提出的为空。' })
  firstReceivedAt!: Date | null;

  @Field(() => SubmissionType, { nullable: true, description: '该信访人就此事的上一件；初次提出或无权查看为空。' })
  previous!: SubmissionType | null;
}

export const ChainEntryConnection = connectionOf(ChainEntryType, 'ChainEntry');
