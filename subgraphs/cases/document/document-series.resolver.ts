import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import { PutDocumentSeriesInput, PutDocumentSeriesPayload, seriesPayload } from './document-series.type.js';
import { putSeries } from './put-series.js';

@Resolver()
export class DocumentSeriesResolver {
  @Mutation(() => PutDocumentSeriesPayload, {
    description:
      '设定一种文书的机关代字（信访局）；同日已有的以此为准，已出具的文号不变。报 FORBIDDEN、BAD_USER_INPUT、UNIT_NOT_FOUND。',
  })
  putDocumentSeries(
    @Arg('input', () => PutDocumentSeriesInput) input: PutDocumentSeriesInput,
    @Ctx() context: CasesContext,
  ): Promise<PutDocumentSeriesPayload> {
    return seriesPayload(putSeries(context, { ...input, unitCode: input.unitCode ?? null }));
  }
}
