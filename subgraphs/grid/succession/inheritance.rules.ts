import type { Area } from '../area/area.rules.js';
import type { Cell } from '../cell/cell.rules.js';
import type { Recusal } from '../routing/recusal.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import type { Unit, UnitRecord } from '../unit/unit.rules.js';
import type { Successors } from './successors-on.rules.js';

/** The county as following needs it: what is in force, what was, and what came after what. All as of one day. */
export interface Inheritance {
  readonly areas: ReadonlyMap<string, Area>;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly units: ReadonlyMap<string, Unit>;
  /** As they are, or as they were when they ended. */
  readonly everInForce: {
    readonly areas: Known<Area>;
    readonly cells: Known<Cell>;
    readonly units: Known<UnitRecord>;
  };
  /** In the order in which they are tried. */
  readonly rules: readonly RoutingRule[];
  /** Art. 28. */
  readonly recusals: readonly Recusal[];
  /** By what was succeeded; those that hold on the day and no others. */
  readonly afterArea: Successors;
  readonly afterCell: Successors;
  readonly afterUnit: Successors;
}

export interface Known<Value> {
  get(key: string): Value | undefined;
}
