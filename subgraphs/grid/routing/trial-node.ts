import { cursorOf, pageOf } from '../../../platform/graphql/connection.js';
import type { GridView } from '../grid-context.js';
import { type UnitType, unitNode } from '../unit/unit.type.js';
import type { Judged } from './judge-cases.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { RoutingRuleType } from './routing-rule.type.js';
import type { RoutingChangeType, RoutingTrialType } from './trial.type.js';

/** Enough for a table; a county has some dozens of units that lead. */
const MOST_MOVES = 100;

export interface TrialShown {
  readonly asOf: Date;
  readonly size: number;
  readonly addedId: string | null;
}

export function trialNode(
  view: GridView,
  { counts, changes }: Judged,
  { asOf, size, addedId }: TrialShown,
): RoutingTrialType {
  const { moves, lookedAt, changedLead, changedCo, nowUncovered } = counts;
  return {
    asOf,
    lookedAt,
    changedLead,
    changedCo,
    unchanged: lookedAt - changedLead - changedCo,
    nowUncovered,
    moves: [...moves.values()]
      .sort((a, b) => b.count - a.count || (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1))
      .slice(0, MOST_MOVES)
      .map(({ from, to, count }) => ({ from: unitNode(view, from), to: unitNode(view, to), count })),
    changes: pageOf(
      changes,
      size,
      ({ placing }) => cursorOf([placing.caseId]),
      (change) => changeNode(view, change, addedId),
    ),
  };
}

function changeNode(
  view: GridView,
  { placing, verdict: { before, after } }: Judged['changes'][number],
  addedId: string | null,
): RoutingChangeType {
  const nodes = (codes: readonly string[]): UnitType[] => codes.flatMap((code) => unitNode(view, code) ?? []);
  const ruleNode = (rule: RoutingRule | null) => (rule === null ? null : new RoutingRuleType(view, rule));
  const isByTrialRule = after.rule !== null && after.rule.id === addedId;
  return {
    case: { id: placing.caseId },
    from: unitNode(view, before.leadUnitCode),
    fromHelpers: nodes(before.coUnitCodes),
    fromRule: ruleNode(before.rule),
    to: unitNode(view, after.leadUnitCode),
    toHelpers: nodes(after.coUnitCodes),
    toRule: isByTrialRule ? null : ruleNode(after.rule),
    isByTrialRule,
    currentLead: unitNode(view, placing.leadUnitCode),
  };
}
