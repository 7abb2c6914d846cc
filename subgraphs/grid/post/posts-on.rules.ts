import type { Atlas } from '../atlas/atlas.js';
import { type Dated, isInForceOn } from '../record/dated.rules.js';
import type { PostKind, PostRecord } from './post.rules.js';

/** The posts of one kind at a cell, unit, party group or venue that are held that day. */
export function postsOn(
  { postsAt }: Pick<Atlas, 'postsAt'>,
  placeKey: string,
  day: string,
  kind: PostKind,
): Dated<PostRecord>[] {
  return (postsAt.get(placeKey) ?? []).filter((post) => post.kind === kind && isInForceOn(post, day));
}
