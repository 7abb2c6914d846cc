import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import { PetitionProgressType } from '../progress/petition-progress.type.js';
import type { DocumentRow } from './document-row.js';
import { openDocument } from './open-document.js';
import {
  filePayload,
  OpenDocumentInput,
  OpenDocumentPayload,
  PetitionerDocumentType,
} from './petitioner-document.type.js';
import { documentsToPetitioner } from './petitioner-documents.js';

@Resolver(() => PetitionProgressType)
export class PetitionerDocumentResolver {
  @Mutation(() => OpenDocumentPayload, {
    description:
      '凭查询码打开写给本件信访人的文书，无需登录；首次打开即为网上送达（信访工作条例第二十三条、第三十五条、第三十六条的期限由此起算）。报 QUERY_CODE_REFUSED、RATE_LIMITED、DOCUMENT_NOT_FOUND。',
  })
  openDocument(
    @Arg('input', () => OpenDocumentInput) input: OpenDocumentInput,
    @Ctx() context: CasesContext,
  ): Promise<OpenDocumentPayload> {
    return filePayload(openDocument(context, input));
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [PetitionerDocumentType], {
    nullable: true,
    description: '写给本件信访人的文书，最早的在前；检举控告的不在网上显示。',
  })
  documents(@Root() { submissionId }: { submissionId: string }, @Ctx() { em }: CasesContext): Promise<DocumentRow[]> {
    return documentsToPetitioner(em, submissionId);
  }
}
