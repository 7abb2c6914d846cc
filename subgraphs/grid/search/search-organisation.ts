import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import type { Thing } from '../record/things.rules.js';
import { OrganisationHitType } from './organisation-hit.type.js';

export interface OrganisationSearch extends PageArguments {
  readonly text: string;
  readonly things: readonly Thing[] | null | undefined;
  readonly asOf: string | null | undefined;
}

/** @throws HubError UNAUTHENTICATED, PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT */
export async function searchOrganisation(
  context: GridContext,
  { text, things, asOf, first, after }: OrganisationSearch,
): Promise<Page<OrganisationHitType>> {
  const view = on(await organisationFor(context), asOf);
  const size = pageSize(first);
  const [last = ''] = after == null ? [] : readCursor(after, 1);
  const hits = view.atlas
    .listsOn(view.day)
    .names()(text)
    .filter(({ entry, order }) => order > last && (things == null || things.includes(entry.thing)));
  return pageOf(
    hits.slice(0, size + 1),
    size,
    ({ order }) => cursorOf([order]),
    (hit) => new OrganisationHitType(view, hit),
  );
}
