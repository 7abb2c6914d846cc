import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { organisationEditorFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import type { Thing } from '../record/things.rules.js';
import type { GridChangeType } from './grid-change.type.js';

export interface ChangesAsked extends PageArguments {
  readonly thing: Thing | null | undefined;
  readonly key: string | null | undefined;
}

/** What changed, newest first. @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT */
export async function listChanges(
  context: GridContext,
  { thing, key, first, after }: ChangesAsked,
): Promise<Page<GridChangeType>> {
  await organisationEditorFor(context);
  if (key != null && thing == null) throw new HubError('BAD_USER_INPUT', { field: 'thing' });
  const size = pageSize(first);
  const [revision = null, id = null] = after == null ? [] : readCursor(after, 2);
  if (revision !== null && !/^[0-9]{1,18}$/.test(revision)) throw new HubError('CURSOR_INVALID');
  const rows = await statement<GridChangeType>(context.em, TEXT, [thing ?? null, key ?? null, revision, id, size + 1]);
  return pageOf(
    rows,
    size,
    (row) => cursorOf([String(row.revision), row.id]),
    (row) => row,
  );
}

const TEXT = `
  select id, revision::integer as revision, thing, key, kind, effective_on::text as "effectiveOn", fields, line,
    made_by as "madeBy", through, reason, made_at as "madeAt"
  from grid.change
  where ($1::text is null or thing = $1) and ($2::text is null or key = $2)
    and ($3::bigint is null or (revision, id) < ($3, $4))
  order by revision desc, id desc limit $5`;
