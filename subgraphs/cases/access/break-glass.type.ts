import { Field, ID, InputType, ObjectType } from 'type-graphql';

@InputType({ description: '破例查看一件检举控告。' })
export class BreakGlassInput {
  @Field(() => String, { description: '信访事项编号，如 XF2026-000123。' })
  caseNo!: string;

  @Field(() => String, { description: '理由，1 至 500 字，加密保存，审计可见；请勿写入姓名。' })
  reason!: string;
}

@ObjectType('BreakGlassPayload', { description: '破例查看的许可。' })
export class BreakGlassPayload {
  @Field(() => ID, { description: '信访事项标识，凭此以 case 查看；不列入清单、统计和检索。' })
  caseId!: string;

  @Field(() => Date, { description: '到此时为止。' })
  until!: Date;
}
