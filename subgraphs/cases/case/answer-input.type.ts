import { Field, InputType } from 'type-graphql';
import { DocumentRefInput } from '../document/document-input.type.js';
import type { Disposition } from './answer-outcome.rules.js';
import { DispositionEnum } from './enums.type.js';
import { MoveCaseInput } from './move-input.type.js';

@InputType({ description: '答复信访人。' })
export class AnswerCaseInput extends MoveCaseInput {
  @Field(() => [DocumentRefInput], { defaultValue: [], description: '随答复出具的文书，至多 10 份。' })
  documents!: DocumentRefInput[];
}

@InputType({ description: '办结。' })
export class ConcludeCaseInput extends MoveCaseInput {
  @Field(() => [DispositionEnum], {
    defaultValue: [],
    description: '三到位一处理，可以不止一项；申诉求决至少一项。',
  })
  dispositions!: Disposition[];
}

@InputType({ description: '重办。' })
export class ReopenCaseInput extends MoveCaseInput {
  @Field(() => String, {
    nullable: true,
    description: '理由，1 到 500 字；纠正不予受理、导入其他途径时必填。',
  })
  reason?: string | null;
}
