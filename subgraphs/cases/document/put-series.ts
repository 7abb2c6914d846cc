import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import type { DocumentKind } from './document-kinds.rules.js';

export interface DocumentSeries {
  readonly kind: DocumentKind;
  /** Null: the county's. */
  readonly unitCode: string | null;
  readonly prefix: string;
  /** `yyyy-mm-dd` */
  readonly validFrom: string;
  readonly source: string;
}

/** Characters. */
const LONGEST_PREFIX = 20;
const LONGEST_SOURCE = 200;
/** The words of a number: nothing that would be taken for its year or count. */
const PREFIX = /^[\p{Script=Han}A-Za-z]+$/u;

/**
 * 机关代字: the words with which numbers of a kind begin, from a day on. One of the same day is put right.
 *
 * @throws HubError FORBIDDEN, BAD_USER_INPUT, UNIT_NOT_FOUND
 */
export async function putSeries(context: CasesContext, series: DocumentSeries): Promise<DocumentSeries> {
  if (!hasRole(context.viewer, 'officer')) throw new HubError('FORBIDDEN', { act: 'putDocumentSeries' });
  const { kind, unitCode, validFrom } = series;
  const prefix = series.prefix.trim();
  const source = series.source.trim();
  if (!PREFIX.test(prefix) || prefix.length > LONGEST_PREFIX) throw new HubError('BAD_USER_INPUT', { field: 'prefix' });
  if (source === '' || source.length > LONGEST_SOURCE) throw new HubError('BAD_USER_INPUT', { field: 'source' });
  if (unitCode !== null && (await context.subtree(unitCode)).length === 0) {
    throw new HubError('UNIT_NOT_FOUND', { unitCode });
  }
  await statement(
    context.em,
    `insert into cases.document_series (kind, unit_code, prefix, valid_from, source) values ($1, $2, $3, $4, $5)
     on conflict (kind, unit_code, valid_from) do update set prefix = excluded.prefix, source = excluded.source`,
    [kind, unitCode, prefix, validFrom, source],
  );
  return { kind, unitCode, prefix, validFrom, source };
}
