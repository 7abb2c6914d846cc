import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import { RoutingRuleType } from './routing-rule.type.js';

/** In the order in which they are tried. @throws HubError UNAUTHENTICATED, PAGE_TOO_LARGE, CURSOR_INVALID */
export async function listRules(context: GridContext, { first, after }: PageArguments): Promise<Page<RoutingRuleType>> {
  const view = await organisationFor(context);
  const { rules } = view.atlas;
  const size = pageSize(first);
  const [last] = after == null ? [] : readCursor(after, 1);
  const from = last === undefined ? 0 : rules.findIndex(({ id }) => id === last) + 1;
  if (last !== undefined && from === 0) throw new HubError('CURSOR_INVALID');
  return pageOf(
    rules.slice(from, from + size + 1),
    size,
    ({ id }) => cursorOf([id]),
    (rule) => new RoutingRuleType(view, rule),
  );
}
