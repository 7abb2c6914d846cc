import { Field, ObjectType } from 'type-graphql';
import type { SubmissionRow } from '../submission/submission-row.js';
import type { SetAsideStage } from '../submission/submission-state.js';
import { SetAsideStageEnum } from '../submission/submission-words.js';

@ObjectType('SetAside', { description: '搁置：系统无法继续处理，原件完整保留，待人工补正后重新处理。' })
export class SetAsideType {
  constructor(private readonly row: SubmissionRow) {}

  @Field(() => String, { nullable: true, description: '原因，错误目录中的代码，如 FIELD_MISSING。' })
  get reason(): string | null {
    return this.row.set_aside_reason;
  }

  @Field(() => SetAsideStageEnum, { nullable: true, description: '搁置时所处环节。' })
  get stage(): SetAsideStage | null {
    return this.row.set_aside_stage;
  }

  @Field(() => String, { nullable: true, description: '有问题的字段，按来源系统的字段名；与具体字段无关为空。' })
  get field(): string | null {
    return this.row.set_aside_field;
  }

  @Field(() => String, { nullable: true, description: '怎样才正确。不含来件内容。' })
  get hint(): string | null {
    return this.row.set_aside_hint;
  }

  @Field(() => Date, { nullable: true, description: '搁置时间。' })
  get since(): Date | null {
    return this.row.set_aside_at;
  }
}
