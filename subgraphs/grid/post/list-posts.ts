import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { isInForceOn, versionOn } from '../record/dated.rules.js';
import { placesWithin, type Subtree } from './places-within.js';
import type { PostKind } from './post.rules.js';
import { PostType } from './post.type.js';

export interface PostFilter extends PageArguments, Subtree {
  readonly kind: PostKind | null | undefined;
  readonly isAway: boolean | null | undefined;
  readonly expiringBefore: string | null | undefined;
  readonly asOf: string | null | undefined;
}

/** The posts held that day, in the order of their ids. */
export async function listPosts(context: GridContext, filter: PostFilter): Promise<Page<PostType>> {
  const { kind, isAway, expiringBefore, asOf } = filter;
  const view = on(await organisationFor(context), asOf);
  const isWithin = placesWithin(view, filter);
  const { absencesOf } = view.atlas.people();
  const away = (id: string): boolean => absencesOf.get(id)?.some((each) => isInForceOn(each, view.day)) ?? false;
  const held = function* () {
    for (const [code, versions] of view.atlas.records.POST) {
      const post = versionOn(versions, view.day);
      if (post) yield { code, post };
    }
  };
  return pageByCode(
    held(),
    filter,
    ({ code, post }) =>
      (kind == null || post.kind === kind) &&
      (expiringBefore == null || (post.validTo !== null && post.validTo < expiringBefore)) &&
      (isAway == null || away(code) === isAway) &&
      isWithin(post),
    ({ post }) => new PostType(view, post),
  );
}
