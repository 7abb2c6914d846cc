import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { PostHolderType } from '../post/post-holder.type.js';
import { isInForceOn } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { Recusal } from './recusal.rules.js';

/** The persons of these units that keep out of the matter, each with a post there. */
export function recusedHolders(
  view: GridView,
  recusals: readonly Recusal[],
  unitCodes: readonly string[],
): PostHolderType[] {
  return recusals
    .filter(({ unitCode }) => unitCodes.includes(unitCode))
    .flatMap((recusal) => recusedHolder(view, recusal) ?? []);
}

/** Null once the person has no post in the unit, and for a viewer who may not know of people. */
export function recusedHolder(
  view: GridView,
  { unitCode, personId }: Pick<Recusal, 'unitCode' | 'personId'>,
): PostHolderType | null {
  if (!view.mayReadPeople || personId === null) return null;
  const posts = view.atlas.postsAt.get(unitCode) ?? [];
  const post = posts.find((each) => each.personId === personId && isInForceOn(each, view.day));
  const person = recordOn(onDay(view), 'PERSON', personId);
  return post && person ? new PostHolderType(view, post, person) : null;
}
