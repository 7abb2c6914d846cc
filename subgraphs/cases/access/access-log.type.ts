import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ACCESS_KINDS, type AccessKind } from '../../../platform/access-log/access-entry.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';

export const AccessKindEnum = graphEnum(
  'AccessKind',
  ACCESS_KINDS,
  '查阅的种类：读取信访人信息、查看原文、按号码查找、读取检举控告、破例查看、破例未获准、破例期间读取。',
);

@ObjectType('AccessRecord', { description: '查阅日志的一条：谁、何时、以何操作查阅了什么；只含编号，不含内容。' })
export class AccessRecordType {
  @Field(() => Int, { description: '全县统一的序号，自 1 起，连续；缺号即被删改（bin/hub audit verify）。' })
  sequence!: number;

  @Field(() => Date, { description: '时间。' })
  at!: Date;

  @Field(() => AccessKindEnum, { description: '种类。' })
  kind!: AccessKind;

  @Field(() => String, { description: '账号。' })
  subject!: string;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [String], { description: '当时的角色。' })
  roles!: readonly string[];

  @Field(() => String, { nullable: true, description: '当时所属单位代码；不属单位的为空。' })
  unitCode!: string | null;

  @Field(() => String, { description: '请求编号，与系统日志相同。' })
  requestId!: string;

  @Field(() => String, { description: '操作名称；未命名的为所查询的字段。' })
  operation!: string;

  @Directive('@listSize(assumedSize: 20)')
  @Field(() => [ID], { description: '所涉信访事项。' })
  caseIds!: readonly string[];

  @Directive('@listSize(assumedSize: 20)')
  @Field(() => [ID], { description: '所涉信访件。' })
  submissionIds!: readonly string[];

  @Field(() => String, { nullable: true, description: '查阅人所填理由；不须填写的为空。' })
  reason!: string | null;
}

export const AccessRecordConnection = connectionOf(AccessRecordType, 'AccessRecord');

@InputType({ description: '查阅日志的筛选条件；给出多项时须同时满足。' })
export class AccessFilter {
  @Field(() => [AccessKindEnum], { nullable: true, description: '种类。' })
  kinds?: AccessKind[] | null;

  @Field(() => String, { nullable: true, description: '账号，完全一致。' })
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: '信访事项标识。' })
  caseId?: string | null;

  @Field(() => ID, { nullable: true, description: '信访件标识。' })
  submissionId?: string | null;

  @Field(() => Date, { nullable: true, description: '不早于此时。' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: '早于此时（不含）。' })
  to?: Date | null;
}
