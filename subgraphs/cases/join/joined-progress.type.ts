import { Field, ObjectType } from 'type-graphql';
import type { JoinedProgress } from './joined-progress.js';
import { ReplyDutyType } from './reply-duty.type.js';

@ObjectType('JoinedProgress', { description: '一件信访件并入的事项，供其信访人查看；不含他人的信息。' })
export class JoinedProgressType implements JoinedProgress {
  @Field(() => String, { description: '并入的事项的编号，以此编号答复。' })
  caseNo!: string;

  @Field(() => Date, { description: '并入时间。' })
  joinedAt!: Date;

  @Field(() => ReplyDutyType, { nullable: true, description: '应予的答复，自本件收到之日起；补充、催办为空。' })
  replyDuty!: ReplyDutyType | null;
}
