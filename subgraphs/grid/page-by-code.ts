import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../platform/graphql/connection.js';

export interface PageArguments {
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
}

/**
 * A page of what is in memory and in the order of its codes: found by halving, so that the last page costs what the
 * first does.
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
  const list: readonly Item[] = Array.isArray(items) ? items : [...items];
  const rows: Item[] = [];
  for (let at = firstAfter(list, keyOf, last); at < list.length && rows.length <= size; at += 1) {
    const item = list[at];
    if (item !== undefined && isMeant(item)) rows.push(item);
  }
  return pageOf(rows, size, (item) => cursorOf([keyOf(item)]), node);
}

/** Index of the first item whose key comes after `last`. */
function firstAfter<Item>(items: readonly Item[], keyOf: (item: Item) => string, last: string): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) > last) to = middle;
    else from = middle + 1;
  }
  return from;
}
