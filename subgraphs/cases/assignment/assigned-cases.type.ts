import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';

@ObjectType('AssignCaseError', { description: '一件事项为何没有交出。' })
export class AssignCaseErrorType {
  @Field(() => ID, { description: '事项标识。' })
  caseId!: string;

  @Field(() => String, { description: '错误码，见错误目录。' })
  code!: string;

  @Field(() => String, { description: '说明。' })
  message!: string;
}

@ObjectType('AssignCasesPayload', { description: '批量交办的结果：每件各自办理，互不影响。' })
export class AssignCasesPayload {
  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [CaseType], { description: '已交出的事项，查看者仍能看到的。' })
  cases!: CaseRow[];

  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [AssignCaseErrorType], { description: '没有交出的。' })
  userErrors!: AssignCaseErrorType[];
}
