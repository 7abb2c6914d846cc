import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { RoutingRuleType, type RuleStanding } from './routing-rule.type.js';
import { RULE_COLUMNS } from './rule-columns.js';

interface RuleListing extends PageArguments {
  readonly standing: RuleStanding;
}

/** Those in force in the order in which they are tried, others newest first. @throws HubError UNAUTHENTICATED, PAGE_TOO_LARGE, CURSOR_INVALID */
export async function listRules(
  context: GridContext,
  { standing, first, after }: RuleListing,
): Promise<Page<RoutingRuleType>> {
  const view = await organisationFor(context);
  const size = pageSize(first);
  const [last] = after == null ? [] : readCursor(after, 1);
  const rules =
    standing === 'IN_FORCE'
      ? following(view.atlas.rules.inOrder, last).slice(0, size + 1)
      : await rulesNotInForce(context, standing, last, size + 1);
  return pageOf(
    rules,
    size,
    ({ id }) => cursorOf([id]),
    (rule) => new RoutingRuleType(view, rule),
  );
}

/** @throws HubError CURSOR_INVALID also when the rule of the cursor has ended meanwhile */
function following(rules: readonly RoutingRule[], last: string | undefined): readonly RoutingRule[] {
  const from = last === undefined ? 0 : rules.findIndex(({ id }) => id === last) + 1;
  if (last !== undefined && from === 0) throw new HubError('CURSOR_INVALID');
  return rules.slice(from);
}

const STANDING = {
  COMING: 'valid_from > $1::date and (valid_to is null or valid_to > valid_from)',
  ENDED: 'valid_to <= greatest($1::date, valid_from)',
} as const;

function rulesNotInForce(
  { em, now }: GridContext,
  standing: 'COMING' | 'ENDED',
  last: string | undefined,
  limit: number,
): Promise<RoutingRule[]> {
  return statement<RoutingRule>(
    em,
    `select ${RULE_COLUMNS} from grid.routing_rule
      where ${STANDING[standing]} and ($2::text is null or id < $2) order by id desc limit $3`,
    [countyDay(now()), last ?? null, limit],
  );
}
