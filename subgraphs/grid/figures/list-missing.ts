import type { PageAsked } from '../../../platform/graphql/connection.js';
import { areaNode } from '../area/area.type.js';
import { cellNode } from '../cell/cell.type.js';
import { contactNode } from '../contact/contact.type.js';
import type { GridView } from '../grid-context.js';
import { pageByKey } from '../page-by-code.js';
import { personNode } from '../person/person.type.js';
import type { CoverageNode } from './count-coverage.js';
import type { CoverageItems, CoverageItemType } from './coverage.type.js';
import type { FigureItem } from './figure.rules.js';

/** @throws HubError PAGE_TOO_LARGE, CURSOR_INVALID */
export function listMissing({ view, missing }: CoverageNode, { first, after }: PageAsked): CoverageItems {
  return pageByKey(
    missing,
    { first, after },
    ({ key }) => key,
    () => true,
    (item) => itemNode(view, item),
  );
}

const itemNode = (view: GridView, { note, cellId, areaCode, personId, contactId }: FigureItem): CoverageItemType => ({
  note,
  cell: cellNode(view, cellId),
  area: areaNode(view, areaCode),
  person: personNode(view, personId),
  contact: contactId === undefined ? null : contactNode(view, contactId),
});
