import { Field, Int, ObjectType } from 'type-graphql';
import { ResponsibleReasonEnum } from './assignment-words.js';
import type { ResponsibleReason } from './responsible.rules.js';

@ObjectType('CaseDispute', { description: '受理争议：主办单位退回过，或异议获同意（信访工作条例第二十四条）。' })
export class CaseDisputeType {
  @Field(() => Int, { description: '主办单位退回（含异议获同意）的次数。' })
  returns!: number;

  @Field(() => Boolean, {
    description: '是否已达到规定的次数：再交办须有共同上一级的决定，没有共同上一级的须经联席会议。',
  })
  mustDecide!: boolean;
}

@ObjectType('CaseResponsibility', { description: '此刻由谁负责。' })
export class CaseResponsibilityType {
  @Field(() => ResponsibleReasonEnum, { description: '为何由其负责。' })
  reason!: ResponsibleReason;
}
