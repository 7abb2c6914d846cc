import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { askExtension } from './ask-extension.js';
import { grantExtension, refuseExtension } from './decide-extension.js';
import { AskExtensionInput, ExtensionType, GrantExtensionInput, RefuseExtensionInput } from './extension.type.js';
import type { ExtensionRow } from './extension-row.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN';

@Resolver(() => CaseType)
export class ExtensionResolver {
  @Mutation(() => CasePayload, {
    description: `申请延期（主办单位）：期限届满前，一次，至多三十日（信访工作条例第三十四条）。${REFUSALS}、CLOCK_NOT_RUNNING、EXTENSION_REFUSED、EXTENSION_PENDING。`,
  })
  askExtension(
    @Arg('input', () => AskExtensionInput) input: AskExtensionInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(askExtension(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `批准延期（单位负责人，不得是申请人），出具延长办理期限告知书，所写的新期限须与所批准的一致；热线工单不须告知书，信访局也可以批准。${REFUSALS}、EXTENSION_NOT_ASKED、APPROVER_IS_HANDLER、EXTENSION_REFUSED、DOCUMENT_REQUIRED、DOCUMENT_SAYS_OTHERWISE。`,
  })
  grantExtension(
    @Arg('input', () => GrantExtensionInput) input: GrantExtensionInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(grantExtension(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `不批准延期（单位负责人，不得是申请人）。${REFUSALS}、EXTENSION_NOT_ASKED、APPROVER_IS_HANDLER。`,
  })
  refuseExtension(
    @Arg('input', () => RefuseExtensionInput) input: RefuseExtensionInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(refuseExtension(context, input));
  }

  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [ExtensionType], { description: '历次延期申请，最早的在前。' })
  extensions(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<ExtensionRow[]> {
    return loaders.extensions.load(id);
  }
}
