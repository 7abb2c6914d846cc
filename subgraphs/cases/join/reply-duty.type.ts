import { Field, ObjectType } from 'type-graphql';
import { AnswerMeansEnum, OwedReplyEnum } from './join-words.js';
import type { AnswerMeans, Owed, ReplyDuty } from './reply-duty.rules.js';

@ObjectType('ReplyDuty', {
  description:
    '对一件与其他信访件同属一事项的信访件应予的答复：自该件收到之日起，并案、分出均不使其缩短、中断或重新起算。',
})
export class ReplyDutyType implements ReplyDuty {
  @Field(() => Date, { description: '该信访件的收到时间。' })
  owedSince!: Date;

  @Field(() => OwedReplyEnum, { description: '还须作出什么。' })
  owes!: Owed;

  @Field(() => Date, {
    nullable: true,
    description: '书面告知的最后时刻（信访工作条例第二十三条），自该件收到之日起算；收到时尚无此规定的为空。',
  })
  noticeDueAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: '其原属事项办理期限的最后时刻（第三十四条），并案不使其推后；原属事项未受理的为空。',
  })
  answerDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '答复或告知的时间；尚未答复为空。' })
  answeredAt!: Date | null;

  @Field(() => AnswerMeansEnum, { nullable: true, description: '以何种方式答复或告知；尚未答复为空。' })
  answeredBy!: AnswerMeans | null;

  @Field(() => Boolean, { description: '尚未答复，且已过两个时刻之一。' })
  overdue!: boolean;
}
