import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CaseEventKind } from '../../../contracts/case-event.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { CaseEventKindEnum } from '../case/enums.type.js';

/** The gateway's subscriptions give the same items from the same log: what stands here stands there too. */
@Directive('@shareable')
@ObjectType('CaseFeedItem', { description: '单位消息流中的一条：哪件信访事项上发生了什么。' })
export class CaseFeedItemType {
  @Field(() => String, { description: '本条的游标；作为 after 交回，即从其后继续。' })
  cursor!: string;

  @Field(() => CaseEventKindEnum, { description: '发生了什么。' })
  kind!: CaseEventKind;

  @Field(() => Int, { description: '该事项内的序号。' })
  sequence!: number;

  @Field(() => Date, { description: '发生时间。' })
  occurredAt!: Date;

  @Field(() => ID, { description: '收到本条的单位代码。' })
  unitCode!: string;
}

export const CaseFeedConnection = connectionOf(CaseFeedItemType, 'CaseFeed');
