import type { GridView } from '../grid-context.js';
import { on, onDay } from '../grid-day.js';
import { type Charge, whoActs } from './acting.rules.js';
import { InChargeType } from './in-charge.type.js';

/** Null for a viewer who may not know of people. @param day `yyyy-mm-dd`; the view's own when none is asked for */
export function findInCharge(view: GridView, charge: Charge, day: string | null | undefined): InChargeType | null {
  if (!view.mayReadPeople) return null;
  const asked = on(view, day);
  const { postsAt } = asked.atlas;
  const { postsOf, absencesOf } = asked.atlas.people();
  return new InChargeType(asked, whoActs({ ...onDay(asked), postsAt, postsOf, absencesOf }, charge));
}
