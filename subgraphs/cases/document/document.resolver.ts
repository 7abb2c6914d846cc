import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { approveDocument } from './approve-document.js';
import { discardDocument } from './discard-document.js';
import { DocumentPartType, DocumentPayload, DocumentType, documentPayload } from './document.type.js';
import { type DocumentKind, DocumentKindEnum } from './document-enums.type.js';
import {
  DocumentTargetInput,
  DraftDocumentInput,
  IssueDocumentsInput,
  RecordDeliveryInput,
  ReviseDocumentInput,
} from './document-input.type.js';
import type { DocumentRow } from './document-row.js';

import { type DocumentTemplate, DocumentTemplateType } from './document-template.type.js';
import { draftDocument } from './draft-document.js';
import { issueAlone } from './issue-alone.js';
import { changedDocument, documentsOf, documentTemplates, partsOf, type WrittenPart } from './read-documents.js';
import { recordDelivery } from './record-delivery.js';
import { reviseDocument } from './revise-document.js';

const REFUSALS = '报 DOCUMENT_NOT_FOUND、DOCUMENT_CHANGED_MEANWHILE、DOCUMENT_STATE_REFUSED、FORBIDDEN';

@Resolver(() => DocumentType)
export class DocumentResolver {
  @Directive('@listSize(assumedSize: 12)')
  @Query(() => [DocumentTemplateType], { description: '今日施行的文书格式；不给种类时列出全部。' })
  documentTemplates(
    @Arg('kind', () => DocumentKindEnum, { nullable: true, description: '种类。' }) kind: DocumentKind | null,
    @Ctx() context: CasesContext,
  ): Promise<DocumentTemplate[]> {
    return documentTemplates(context, kind ?? null);
  }

  @Mutation(() => DocumentPayload, {
    description:
      '拟稿（承办单位、信访局、登记员）。报 CASE_NOT_FOUND、FORBIDDEN、DOCUMENT_PART_INVALID、DOCUMENT_TEMPLATE_NOT_IN_FORCE。',
  })
  draftDocument(
    @Arg('input', () => DraftDocumentInput) input: DraftDocumentInput,
    @Ctx() context: CasesContext,
  ): Promise<DocumentPayload> {
    return documentPayload(changedDocument(context, draftDocument(context, input)));
  }

  @Mutation(() => DocumentPayload, {
    description: `修改草稿；已审批的不能修改，只能作废重拟。${REFUSALS}、DOCUMENT_PART_INVALID。`,
  })
  reviseDocument(
    @Arg('input', () => ReviseDocumentInput) input: ReviseDocumentInput,
    @Ctx() context: CasesContext,
  ): Promise<DocumentPayload> {
    return documentPayload(changedDocument(context, reviseDocument(context, input)));
  }

  @Mutation(() => DocumentPayload, {
    description: `审批：由拟稿人、修改人以外的人进行；内容须齐全。${REFUSALS}、APPROVER_IS_DRAFTER、DOCUMENT_PART_MISSING。`,
  })
  approveDocument(
    @Arg('input', () => DocumentTargetInput) input: DocumentTargetInput,
    @Ctx() context: CasesContext,
  ): Promise<DocumentPayload> {
    return documentPayload(changedDocument(context, approveDocument(context, input)));
  }

  @Mutation(() => DocumentPayload, { description: `作废未出具的文书，内容随之清除。${REFUSALS}。` })
  discardDocument(
    @Arg('input', () => DocumentTargetInput) input: DocumentTargetInput,
    @Ctx() context: CasesContext,
  ): Promise<DocumentPayload> {
    return documentPayload(changedDocument(context, discardDocument(context, input)));
  }

  @Mutation(() => CasePayload, {
    description:
      '单独出具文书（登记回执；已随办理动作出具过的种类，可再写给本事项的其他信访人），编号。其余随办理动作出具，报 DOCUMENT_COMES_WITH_MOVE。另报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、FORBIDDEN、DOCUMENT_NOT_FOUND、DOCUMENT_STATE_REFUSED、DOCUMENT_PART_MISSING、DOCUMENT_PART_INVALID、SUBMISSION_NOT_FOUND。',
  })
  issueDocuments(
    @Arg('input', () => IssueDocumentsInput) input: IssueDocumentsInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(issueAlone(context, input));
  }

  @Mutation(() => CasePayload, {
    description:
      '记录送达。处理意见书、复查意见书首次送达之日起，信访人请求复查、复核的期限开始计算（信访工作条例第三十五条、第三十六条）。报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、FORBIDDEN、DOCUMENT_NOT_FOUND、DOCUMENT_STATE_REFUSED、DELIVERY_DATE_REFUSED、BAD_USER_INPUT。',
  })
  recordDelivery(
    @Arg('input', () => RecordDeliveryInput) input: RecordDeliveryInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(recordDelivery(context, input));
  }

  @Directive('@listSize(assumedSize: 6)')
  @FieldResolver(() => [DocumentPartType], {
    nullable: true,
    description: '各项内容；查看者不承办该事项、也不在信访局时为空，作废后为空。',
  })
  parts(@Root() document: DocumentRow, @Ctx() context: CasesContext): Promise<WrittenPart[] | null> {
    return partsOf(context, document);
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '以其名义出具的单位；已出具的显示当日的情形。' })
  unit(@Root() { unitCode, issuedAt }: DocumentRow): UnitStub {
    return unitOf(unitCode, issuedAt);
  }
}

@Resolver(() => CaseType)
export class CaseDocumentsResolver {
  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [DocumentType], {
    description: '文书，最早的在前；草稿只有承办单位和信访局看得到，作废的不列出。',
  })
  documents(@Root() { id }: CaseRow, @Ctx() context: CasesContext): Promise<DocumentRow[]> {
    return documentsOf(context, id);
  }
}
