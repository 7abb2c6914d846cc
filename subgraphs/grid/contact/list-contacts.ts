import { isAreaWithin } from '../../../contracts/codes/area-code.js';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on, onDay } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByKey } from '../page-by-code.js';
import { recordOn } from '../record/look-up.rules.js';
import { recordsOn } from '../record/records-on.rules.js';
import { ContactType } from './contact.type.js';
import type { ContactKind } from './contact-kind.type.js';

export interface ContactFilter extends PageArguments {
  readonly kind: ContactKind | null | undefined;
  readonly personId: string | null | undefined;
  readonly unitCode: string | null | undefined;
  /** That area and what lies in it, the cells of its households too. */
  readonly area: string | null | undefined;
  readonly asOf: string | null | undefined;
}

/** @throws HubError UNAUTHENTICATED, PAGE_TOO_LARGE, CURSOR_INVALID */
export async function listContacts(
  context: GridContext,
  { kind, personId, unitCode, area, asOf, ...page }: ContactFilter,
): Promise<Page<ContactType>> {
  const view = on(await organisationFor(context), asOf);
  const areaOf = (cellId: string | null): string | null => recordOn(onDay(view), 'CELL', cellId)?.areaCode ?? null;
  return pageByKey(
    recordsOn(onDay(view), 'CONTACT'),
    page,
    ({ id }) => id,
    (contact) => {
      const own = contact.areaCode ?? areaOf(contact.cellId);
      return (
        (kind == null || contact.kind === kind) &&
        (personId == null || contact.personId === personId) &&
        (unitCode == null || contact.unitCode === unitCode) &&
        (area == null || (own !== null && isAreaWithin(own, area)))
      );
    },
    (contact) => new ContactType(view, contact),
  );
}
