import { Field, ID, InputType } from 'type-graphql';
import { MoveCaseInput } from '../case/move-input.type.js';
import { DocumentRefInput } from '../document/document-input.type.js';
import { NoticeExemptionEnum } from './acceptance-enums.type.js';
import type { NoticeExemption } from './notice-exemption.rules.js';

/** A move that the petitioner is told of in writing, or for which it is kept why not. */
@InputType({ description: '须书面告知信访人的办理：出具文书，或者写明不告知的理由，二者选一。' })
export class NotifyingInput extends MoveCaseInput {
  @Field(() => [DocumentRefInput], { defaultValue: [], description: '随办理出具的文书，至多 10 份。' })
  documents!: DocumentRefInput[];

  @Field(() => NoticeExemptionEnum, { nullable: true, description: '不书面告知的理由。' })
  exemption?: NoticeExemption | null;

  @Field(() => String, { nullable: true, description: '不书面告知的具体情况，1 到 500 字。' })
  exemptionReason?: string | null;
}

@InputType({ description: '不予受理。' })
export class TurnCaseAwayInput extends NotifyingInput {
  @Field(() => String, { description: '理由的代码，见 notAcceptedGrounds。' })
  ground!: string;

  @Field(() => ID, {
    nullable: true,
    description: '已受理或已终结的同一事项；只在本系统有记录时填，须正在办理（第十九条）或已终结（第三十六条）。',
  })
  priorCaseId?: string | null;
}
