import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';

export const PARTICIPANT_ROLES = ['LEAD', 'REPRESENTATIVE', 'COSIGNER'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export const ParticipantRoleEnum = graphEnum('ParticipantRole', PARTICIPANT_ROLES, '在一件信访件中的身份。', {
  LEAD: '领头代表，或唯一的信访人',
  REPRESENTATIVE: '其他代表；代表合计不超过 5 人（信访工作条例第二十条）',
  COSIGNER: '联名人、随访人员',
});

@ObjectType('Participant', { description: '一件信访件的一名信访人，身份信息一律遮盖。' })
export class ParticipantType {
  @Field(() => ParticipantRoleEnum, { nullable: true, description: '身份。' })
  role!: ParticipantRole;

  @Field(() => String, { nullable: true, description: '姓名，如 张*；未留为空。' })
  nameMasked!: string | null;

  @Field(() => String, { nullable: true, description: '电话，如 138****8000；未留为空。' })
  phoneMasked!: string | null;

  @Field(() => String, { nullable: true, description: '证件号码，如 340102***********6；未留为空。' })
  idNoMasked!: string | null;

  @Field(() => Boolean, { nullable: true, description: '告知、答复是否直接送达本人：代表是，联名人由代表转告。' })
  isTold!: boolean;
}

export const ParticipantConnection = connectionOf(ParticipantType, 'Participant');

@ObjectType('ParticipantCounts', { description: '一件信访件的人数，单位：人。' })
export class ParticipantCountsType {
  @Field(() => Int, { nullable: true, description: '代表，含领头的一人；最多 5。' })
  representatives!: number;

  @Field(() => Int, { nullable: true, description: '列出姓名的联名人、随访人员。' })
  coSigners!: number;

  @Field(() => Int, { nullable: true, description: '只计数、未列姓名的。' })
  unnamed!: number;

  @Field(() => Int, { nullable: true, description: '合计，即人次。' })
  total!: number;
}
