import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { NotifyingInput } from '../acceptance/acceptance-input.type.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import { EXTENDABLE_CLOCKS, EXTENSION_STATES, type ExtendableClock, type ExtensionState } from './extension.entity.js';

export const ExtendableClockEnum = graphEnum('ExtendableClock', EXTENDABLE_CLOCKS, '可以申请延长的办理期限。', {
  HANDLE: '办理期限（信访工作条例第三十四条）',
  HOTLINE_HANDLE: '热线工单的办理期限',
});

export const ExtensionStateEnum = graphEnum('ExtensionState', EXTENSION_STATES, '延期申请的状态。', {
  ASKED: '待决定',
  GRANTED: '已批准',
  REFUSED: '未批准',
  LAPSED: '未决定而事项已重办，失效',
});

@ObjectType('Extension', { description: '一次延期申请（信访工作条例第三十四条）。' })
export class ExtensionType {
  @Field(() => ID, { description: '申请标识。' })
  id!: string;

  @Field(() => ExtendableClockEnum, { description: '所延长的期限。' })
  clock!: ExtendableClock;

  @Field(() => ExtensionStateEnum, { description: '状态。' })
  state!: ExtensionState;

  @Field(() => Int, { description: '延长的天数，与该期限同为日历日或工作日。' })
  days!: number;

  @Field(() => String, { description: '申请的理由。' })
  reason!: string;

  @Field(() => Date, { description: '申请时间。' })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: '决定时间；未决定的为空。' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '不批准的理由，或不书面告知的具体情况。' })
  decisionReason!: string | null;
}

@InputType({ description: '申请延期。' })
export class AskExtensionInput extends MoveCaseInput {
  @Field(() => ExtendableClockEnum, { defaultValue: 'HANDLE', description: '延长哪一项期限。' })
  clock!: ExtendableClock;

  @Field(() => Int, { description: '延长的天数，与该期限同为日历日或工作日；办理期限至多三十日。' })
  days!: number;

  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}

@InputType({ description: '批准延期。' })
export class GrantExtensionInput extends NotifyingInput {
  @Field(() => ExtendableClockEnum, { defaultValue: 'HANDLE', description: '延长哪一项期限。' })
  clock!: ExtendableClock;
}

@InputType({ description: '不批准延期。' })
export class RefuseExtensionInput extends MoveCaseInput {
  @Field(() => ExtendableClockEnum, { defaultValue: 'HANDLE', description: '延长哪一项期限。' })
  clock!: ExtendableClock;

  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}
