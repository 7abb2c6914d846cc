import type { GridView } from '../grid-context.js';
import { on } from '../grid-day.js';
import { isInForceOn } from '../record/dated.rules.js';
import type { PostKind } from './post.rules.js';
import { PostType } from './post.type.js';

export interface PostsAsked {
  readonly kind?: PostKind | null | undefined;
  readonly asOf?: string | null | undefined;
}

/** The posts held at a cell, unit or party group, the longest in office first; none for who may not know of people. */
export function postsAt(view: GridView, placeKey: string, { kind, asOf }: PostsAsked): PostType[] {
  if (!view.mayReadPeople) return [];
  const asked = on(view, asOf);
  return (asked.atlas.postsAt.get(placeKey) ?? [])
    .filter((post) => isInForceOn(post, asked.day) && (kind == null || post.kind === kind))
    .map((post) => new PostType(asked, post));
}
