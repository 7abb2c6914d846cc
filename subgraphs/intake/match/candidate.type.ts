import { Field, Float, ObjectType } from 'type-graphql';
import { SubmissionType } from '../submission/submission.type.js';

@ObjectType('SubmissionCandidate', { description: '可能说的是同一件事的另一件信访件。' })
export class CandidateType {
  @Field(() => SubmissionType, { nullable: true, description: '那一件信访件。' })
  submission!: SubmissionType | null;

  @Field(() => Float, { nullable: true, description: '把握程度，0 至 1。' })
  certainty!: number;

  @Field(() => [String], { nullable: true, description: '依据，如同一电话、同一地点、文字相近。' })
  reasons!: readonly string[];

  @Field(() => Boolean, { nullable: true, description: '是否已自动并入。' })
  joined!: boolean;
}
