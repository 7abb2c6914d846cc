import type { GridView } from '../grid-context.js';
import { on } from '../grid-day.js';
import { isInForceOn } from '../record/dated.rules.js';
import { PostType, postNode } from './post.type.js';

/** The posts somebody holds on the day, the longest first. */
export function postsOfPerson(view: GridView, personId: string, asOf: string | null | undefined): PostType[] {
  const asked = on(view, asOf);
  const posts = asked.atlas.people().postsOf.get(personId) ?? [];
  return posts.filter((post) => isInForceOn(post, asked.day)).map((post) => new PostType(asked, post));
}

/** The posts of others for whom somebody stands in on the day. */
export function stoodInFor(view: GridView, personId: string): PostType[] {
  const absences = view.atlas.people().standInsOf.get(personId) ?? [];
  return absences
    .filter((absence) => isInForceOn(absence, view.day))
    .flatMap(({ postId }) => postNode(view, postId) ?? []);
}

/** All posts somebody held, holds or will hold, oldest first; null for who does not keep the records of people. */
export function historyOfPerson(view: GridView, personId: string): PostType[] | null {
  if (!view.mayReadPersonFiles) return null;
  return (view.atlas.people().postsOf.get(personId) ?? []).map((post) => new PostType(view, post));
}
