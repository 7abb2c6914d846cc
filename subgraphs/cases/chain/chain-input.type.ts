import { Field, ID, InputType } from 'type-graphql';
import { MoveCaseInput } from '../case/move-input.type.js';
import { DocumentRefInput } from '../document/document-input.type.js';

@InputType({ description: '另行立案。' })
export class FoundAnewInput extends MoveCaseInput {
  @Field(() => ID, { description: '归入记录的编号（JoinedSubmission.joinId）；须是新件，且不是原事项立案的那一件。' })
  joinId!: string;

  @Field(() => String, { description: '新的事实和理由是什么，1 到 500 字。' })
  reason!: string;
}

@InputType({ description: '不再受理的告知。' })
export class RefuseAgainInput extends MoveCaseInput {
  @Field(() => [ID], { description: '归入记录的编号，1 到 100 个；全部记入或全不记入。' })
  joinIds!: string[];

  @Field(() => [DocumentRefInput], { defaultValue: [], description: '不予受理告知书（NOT_ACCEPTED_NOTICE）。' })
  documents!: DocumentRefInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: '信访人姓名（名称）、住址不清，无法告知（信访工作条例第二十三条）；此时不出具文书。',
  })
  isExempt!: boolean;
}

@InputType({ description: '越级走访的统计范围。' })
export class LevelSkipsInput {
  @Field(() => String, { description: '区划代码：县，或乡镇；按其下一级区划分列。' })
  areaCode!: string;

  @Field(() => Date, { description: '自何时起（含），按收到时间。' })
  from!: Date;

  @Field(() => Date, { description: '至何时止（不含）；最长一年。' })
  to!: Date;
}
