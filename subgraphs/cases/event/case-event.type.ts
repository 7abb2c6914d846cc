import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CaseEventKind } from '../../../contracts/case-event.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import type { CaseMove } from '../case/case-moves.rules.js';
import { CaseEventKindEnum, CaseMoveEnum } from '../case/enums.type.js';

@ObjectType('CaseEvent', { description: '信访事项上发生过的一件事；只追加，不更改。' })
export class CaseEventType {
  @Field(() => ID, { description: '事件编号。' })
  id!: string;

  @Field(() => Int, { description: '本事项内的序号，从 1 起，连续。' })
  sequence!: number;

  @Field(() => CaseEventKindEnum, { description: '发生了什么。' })
  kind!: CaseEventKind;

  @Field(() => CaseMoveEnum, { nullable: true, description: '由此动作发生；期限到期等不是动作的为空。' })
  move!: CaseMove | null;

  @Field(() => Date, { description: '发生时间。' })
  at!: Date;

  @Field(() => String, { description: '经办账号；system 为系统。' })
  actor!: string;
}

export const CaseEventConnection = connectionOf(CaseEventType, 'CaseEvent');
