import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../platform/graphql/connection.js';

export interface PageArguments {
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
}

/**
 * A page of what is in memory, in the order of its codes.
 *
 * @throws HubError PAGE_TOO_LARGE, BAD_USER_INPUT, CURSOR_INVALID
 */
export function pageByCode<Item extends { readonly code: string }, Node>(
  items: Iterable<Item>,
  { first, after }: PageArguments,
  isMeant: (item: Item) => boolean,
  node: (item: Item) => Node,
): Page<Node> {
  const size = pageSize(first);
  const [last = ''] = after == null ? [] : readCursor(after, 1);
  const rows: Item[] = [];
  for (const item of items) {
    if (item.code > last && isMeant(item)) rows.push(item);
    if (rows.length > size) break;
  }
  return pageOf(rows, size, ({ code }) => cursorOf([code]), node);
}
