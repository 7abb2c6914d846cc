import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import {
  cursorOf,
  type Page,
  type PageAsked,
  pageOf,
  pageSize,
  readCursor,
} from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import { SubmissionType } from './submission.type.js';
import { submissionConditions } from './submission-conditions.js';
import type { SubmissionFilter } from './submission-filter.type.js';
import { SUBMISSION_COLUMNS, type SubmissionRow } from './submission-row.js';

export interface SubmissionsAsked extends PageAsked {
  readonly filter: SubmissionFilter | null | undefined;
}

/**
 * The latest first.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT with `field`
 */
export async function listSubmissions(
  context: IntakeContext,
  { filter, first, after }: SubmissionsAsked,
): Promise<Page<SubmissionType>> {
  refuseUnlessAllowed(context.viewer, 'listSubmissions');
  const size = pageSize(first);
  const { where, parameters } = submissionConditions(context, filter ?? {}, after == null ? null : positionOf(after));
  const rows = await statement<SubmissionRow>(
    context.em,
    `select ${SUBMISSION_COLUMNS} from intake.submission s where ${where}
     order by s.received_at desc, s.id desc limit ${size + 1}`,
    parameters,
  );
  if (filter?.person != null) {
    await context.access.note('PERSON_SEARCHED', { submissionIds: rows.map(({ id }) => id) });
  }
  return pageOf(
    rows,
    size,
    (row) => cursorOf([row.received_at.toISOString(), row.id]),
    (row) => new SubmissionType(context.loaders, row, 'WHOLE'),
  );
}

function positionOf(cursor: string): [Date, string] {
  const [time = '', id = ''] = readCursor(cursor, 2);
  if (!/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/.test(time)) throw new HubError('CURSOR_INVALID');
  const receivedAt = new Date(time);
  if (Number.isNaN(receivedAt.getTime())) throw new HubError('CURSOR_INVALID');
  return [receivedAt, id];
}
