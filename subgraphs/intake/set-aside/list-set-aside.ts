import { statement } from '../../../platform/database/statement.js';
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
import { reachedBy } from '../submission/reached.js';
import { SubmissionType } from '../submission/submission.type.js';
import { SUBMISSION_COLUMNS, type SubmissionRow } from '../submission/submission-row.js';
import { sightOf } from '../visibility.rules.js';

/**
 * What waits for a person, the longest waiting first.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listSetAside(
  { em, viewer, loaders }: IntakeContext,
  { first, after }: PageAsked,
): Promise<Page<SubmissionType>> {
  refuseUnlessAllowed(viewer, 'listSetAside');
  const size = pageSize(first);
  const [afterId = ''] = after == null ? [] : readCursor(after, 1);
  const rows = await statement<SubmissionRow>(
    em,
    `select ${SUBMISSION_COLUMNS} from intake.submission s
     where s.state = 'SET_ASIDE' and ${reachedBy(viewer)} and s.id > $1 order by s.id limit ${size + 1}`,
    [afterId],
  );
  const sight = sightOf(viewer, { isSetAside: true, guard: 'OPEN' });
  return pageOf(
    rows,
    size,
    ({ id }) => cursorOf([id]),
    (row) => new SubmissionType(loaders, row, sight),
  );
}
