import type { DecidedSuccession } from '../change/change.rules.js';
import type { GridView } from '../grid-context.js';
import { kinKey } from './kin.rules.js';
import type { SucceededThing } from './succession.rules.js';
import type { SuccessionNode } from './succession.type.js';

type FindNode<Node> = (view: GridView, key: string) => Node | null;

/** Who takes over, or took over, from it. */
export const successorsIn = <Node>(
  view: GridView,
  thing: SucceededThing,
  key: string,
  find: FindNode<Node>,
): SuccessionNode<Node>[] =>
  (view.atlas.kin().after.get(kinKey(thing, key)) ?? []).map((one) => shown(one, find(view, one.toKey)));

/** Whom it took over from. */
export const predecessorsIn = <Node>(
  view: GridView,
  thing: SucceededThing,
  key: string,
  find: FindNode<Node>,
): SuccessionNode<Node>[] =>
  (view.atlas.kin().before.get(kinKey(thing, key)) ?? []).map((one) => shown(one, find(view, one.fromKey)));

function shown<Node>(
  { effectiveOn, isPrincipal, categoryPrefix, areaCode, source }: DecidedSuccession,
  node: Node | null,
): SuccessionNode<Node> {
  return { node, effectiveOn, isPrincipal, categoryPrefix, areaCode, source };
}
