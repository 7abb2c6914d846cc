import type { Page } from '../../platform/graphql/connection.js';
import type { GridView } from './grid-context.js';
import { type PageArguments, pageByCode } from './page-by-code.js';

/** A page of what hangs on something, for whoever may see the organisation; null for somebody without a token. */
export function pageBelow<Item extends { readonly code: string }, Node>(
  view: GridView,
  items: readonly Item[] | undefined,
  page: PageArguments,
  node: (item: Item) => Node,
): Page<Node> | null {
  return view.mayReadPeople ? pageByCode(items ?? [], page, () => true, node) : null;
}
