import { Field, ID, InputType } from 'type-graphql';
import type { Origin } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { SettlementEnum } from '../settlement/settlement-enums.type.js';
import type { Settlement } from '../settlement/settlement-words.rules.js';
import { type CaseState } from './case-states.rules.js';
import { CaseStateEnum, OriginEnum } from './enums.type.js';

export const CASE_ORDERS = ['RECEIVED_NEWEST', 'RECEIVED_OLDEST', 'DUE_SOONEST'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

export const CaseOrderEnum = graphEnum('CaseOrder', CASE_ORDERS, '信访事项列表的次序。', {
  RECEIVED_NEWEST: '收到时间，新的在前',
  RECEIVED_OLDEST: '收到时间，旧的在前',
  DUE_SOONEST: '期限，近的在前；没有期限在计算的不列出',
});

@InputType({ description: '信访事项列表的条件，各项同时满足。' })
export class CaseFilter {
  @Field(() => [CaseStateEnum], { nullable: true, description: '状态；不给时列出除已并案以外的全部。' })
  state?: CaseState[] | null;

  @Field(() => ID, { nullable: true, description: '承办单位（主办或协办）的代码，其下属单位一并计入。' })
  unit?: string | null;

  @Field(() => ID, { nullable: true, description: '网格标识。' })
  cellId?: string | null;

  @Field(() => String, { nullable: true, description: '区划代码，其下各级一并计入。' })
  areaCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true 只列已超期的；false 只列未超期的。' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '内容分类代码。' })
  category?: string | null;

  @Field(() => [OriginEnum], { nullable: true, description: '由谁提出。' })
  origin?: Origin[] | null;

  @Field(() => [SettlementEnum], { nullable: true, description: '事实上是否了结。' })
  settlement?: Settlement[] | null;

  @Field(() => String, { nullable: true, description: '标题中的文字，至少两个字；或完整的事项编号。' })
  text?: string | null;
}
