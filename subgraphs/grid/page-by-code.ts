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
  page: PageArguments,
  isMeant: (item: Item) => boolean,
  node: (item: Item) => Node,
): Page<Node> {
  return pageByKey(items, page, ({ code }) => code, isMeant, node);
}

/** The same in the order of other keys. */
export function pageByKey<Item, Node>(
  items: Iterable<Item>,
  { first, after }: PageArguments,
  keyOf: (item: Item) => string,
  isMeant: (item: Item) => boolean,
  node: (item: Item) => Node,
): Page<Node> {
  const size = pageSize(first);
  const [last = ''] = after == null ? [] : readCursor(after, 1);
  const rows: Item[] = [];
  for (const item of items) {
    if (keyOf(item) > last && isMeant(item)) rows.push(item);
    if (rows.length > size) break;
  }
  return pageOf(rows, size, (item) => cursorOf([keyOf(item)]), node);
}
