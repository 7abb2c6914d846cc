import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Channel, EventKind, Purpose, Urgency } from '../../../contracts/channel.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { AttachmentType } from '../attachment/attachment.type.js';
import { PetitionerType } from '../petitioner/petitioner.type.js';
import { ProxyType } from '../proxy/proxy.type.js';
import { SetAsideType } from '../set-aside/set-aside.type.js';
import { UnknownValueType } from '../unknown/unknown-value.type.js';
import { type Sight, showsContent, showsPersons, showsSetAside } from '../visibility.rules.js';
import { CaseType } from './case.type.js';
import type { IntakeLoaders } from './intake-loaders.js';
import { maskedText } from './masked-text.js';
import type { SubmissionRow } from './submission-row.js';
import type { SubmissionState } from './submission-state.js';
import { ChannelEnum, PurposeEnum, SubmissionEventEnum, SubmissionStateEnum, UrgencyEnum } from './submission-words.js';

@Directive('@key(fields: "id")')
@ObjectType('Submission', {
  description: '一次信访件：一封来信、一次来访、一件网上信访、一张热线工单或一封信箱邮件。无权查看的部分为空。',
})
export class SubmissionType {
  constructor(
    private readonly loaders: IntakeLoaders,
    readonly row: SubmissionRow,
    readonly sight: Sight,
  ) {}

  @Field(() => ID, { description: '标识。' })
  get id(): string {
    return this.row.id;
  }

  @Field(() => String, { nullable: true, description: '信访件编号，如 XJ2026-000123。' })
  get submissionNo(): string {
    return this.row.submission_no;
  }

  @Field(() => ChannelEnum, { nullable: true, description: '渠道。' })
  get channel(): Channel {
    return this.row.channel;
  }

  @Field(() => String, { nullable: true, description: '来源系统，即给来件编号的系统，如 hotline:county-json。' })
  get sourceSystem(): string {
    return this.row.source_system;
  }

  @Field(() => String, { nullable: true, description: '来源系统中的编号，如 12345 工单号。' })
  get externalId(): string {
    return this.row.external_id;
  }

  @Field(() => SubmissionStateEnum, { nullable: true, description: '处理进度。' })
  get state(): SubmissionState {
    return this.row.state;
  }

  @Field(() => SubmissionEventEnum, { nullable: true, description: '来件性质。' })
  get event(): EventKind {
    return this.row.event;
  }

  @Field(() => Date, { nullable: true, description: '收到时间：法定期限自此起算（信访工作条例第二十二、二十三条）。' })
  get receivedAt(): Date {
    return this.row.received_at;
  }

  @Field(() => Date, { nullable: true, description: '按字段对照方案整理完毕的时间；尚未整理为空。' })
  get normalisedAt(): Date | null {
    return this.row.normalised_at;
  }

  @Field(() => Date, { nullable: true, description: '与已有信访件比对完毕的时间；尚未比对为空。' })
  get matchedAt(): Date | null {
    return this.row.matched_at;
  }

  @Field(() => Date, { nullable: true, description: '登记为信访事项（或并入）的时间；尚未登记为空。' })
  get linkedAt(): Date | null {
    return this.row.linked_at;
  }

  @Field(() => String, { nullable: true, description: '标题，最多 200 字；其中的证件号、电话等以 * 代替。' })
  get title(): string | null {
    return showsContent(this.sight) ? maskedText(this.row.title) : null;
  }

  @Field(() => String, { nullable: true, description: '正文；其中的证件号、电话、银行卡号、邮箱、车牌以 * 代替。' })
  get content(): Promise<string | null> | null {
    return showsContent(this.sight) ? this.loaders.content.load(this.row.id) : null;
  }

  @Field(() => PurposeEnum, { nullable: true, description: '信访目的；尚未整理为空。' })
  get purpose(): Purpose | null {
    return showsContent(this.sight) ? this.row.purpose : null;
  }

  @Field(() => UrgencyEnum, { nullable: true, description: '紧急程度；尚未整理为空。' })
  get urgency(): Urgency | null {
    return this.row.urgency;
  }

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [PetitionerType], {
    nullable: true,
    description: '信访人，按登记顺序，最多 50 人；姓名、电话、证件号以 * 代替。无权查看为空。',
  })
  get petitioners(): Promise<PetitionerType[]> | null {
    return showsPersons(this.sight) ? this.loaders.petitioners.load(this.row.id) : null;
  }

  @Field(() => ProxyType, { nullable: true, description: '代办人；没有或无权查看为空。' })
  get proxy(): Promise<ProxyType | null> | null {
    return showsPersons(this.sight) ? this.loaders.proxy.load(this.row.id) : null;
  }

  @Field(() => Boolean, {
    nullable: true,
    description: '是否口头信访：如实记录，经宣读和信访人确认（信访工作条例第十九条）。',
  })
  get isOral(): boolean {
    return this.row.is_oral;
  }

  @Field(() => Boolean, { nullable: true, description: '是否主动代办：没有信访人。' })
  get isProactive(): boolean {
    return this.row.is_proactive;
  }

  @Field(() => Int, { nullable: true, description: '人次：来访或联名的人数（人）；尚未整理为空。' })
  get personCount(): number | null {
    return this.row.person_count;
  }

  @Field(() => Boolean, { nullable: true, description: '是否匿名；尚未整理为空。' })
  get anonymous(): boolean | null {
    return this.row.anonymous;
  }

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [AttachmentType], { nullable: true, description: '附件，最多 100 个。无权查看为空。' })
  get attachments(): Promise<AttachmentType[]> | null {
    return showsPersons(this.sight) ? this.loaders.attachments.load(this.row.id) : null;
  }

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [UnknownValueType], {
    nullable: true,
    description: '不在字段对照表中的值，一般为空表；尚未整理或无权查看为空。',
  })
  get unknownValues(): UnknownValueType[] | null {
    return showsContent(this.sight) && this.row.unknown ? [...this.row.unknown] : null;
  }

  @Field(() => SetAsideType, { nullable: true, description: '搁置原因；未搁置为空。' })
  get setAside(): SetAsideType | null {
    return showsSetAside(this.sight) && this.row.state === 'SET_ASIDE' ? new SetAsideType(this.row) : null;
  }

  @Field(() => CaseType, { nullable: true, description: '所属信访事项；尚未登记为空。' })
  get case(): CaseType | null {
    return this.row.case_id === null ? null : new CaseType(this.row.case_id);
  }
}

export const SubmissionConnection = connectionOf(SubmissionType, 'Submission');
