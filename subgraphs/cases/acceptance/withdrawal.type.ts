import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MoveCaseInput } from '../case/move-input.type.js';
import { DocumentRefInput } from '../document/document-input.type.js';

@InputType({ description: '撤回。' })
export class WithdrawCaseInput extends MoveCaseInput {
  @Field(() => [DocumentRefInput], { defaultValue: [], description: '撤回申请书。' })
  documents!: DocumentRefInput[];
}

@InputType({ description: '信访人撤回。' })
export class WithdrawPetitionInput {
  @Field(() => String, { description: '查询码。' })
  queryCode!: string;

  @Field(() => String, { description: '撤回的理由，1 到 500 字。' })
  reason!: string;
}

@ObjectType('WithdrawnPetitionPayload', { description: '撤回的结果。' })
export class WithdrawnPetitionPayload {
  @Field(() => ID, { description: '查询码所属信访件的标识。' })
  submissionId!: string;
}

export const withdrawnPayload = async (withdrawn: Promise<string>): Promise<WithdrawnPetitionPayload> => ({
  submissionId: await withdrawn,
});
