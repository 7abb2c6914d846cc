import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { placesWithin, type Subtree } from '../post/places-within.js';
import type { PostKind } from '../post/post.rules.js';
import { isInForceOn } from '../record/dated.rules.js';
import { nameSearch } from './name-search.rules.js';
import { PersonType } from './person.type.js';

export interface PeopleFilter extends PageArguments, Subtree {
  /** Part of a name, or its initials. */
  readonly search: string | null | undefined;
  readonly postKind: PostKind | null | undefined;
  readonly asOf: string | null | undefined;
}

/** Who is known today, in the order of their ids; with a kind or place named, who held such a post on the day. */
export async function listPeople(context: GridContext, filter: PeopleFilter): Promise<Page<PersonType>> {
  const { search, postKind, cellId, unitCode, asOf } = filter;
  const view = on(await organisationFor(context), asOf);
  const { persons, postsOf } = view.atlas.people();
  const isNamed = search == null ? () => true : nameSearch(search);
  const isWithin = placesWithin(view, filter);
  const isAnyPost = postKind == null && cellId == null && unitCode == null;
  const holdsOne = (id: string): boolean =>
    postsOf
      .get(id)
      ?.some((post) => isInForceOn(post, view.day) && (postKind == null || post.kind === postKind) && isWithin(post)) ??
    false;
  const known = function* () {
    for (const [code, person] of persons) yield { code, person };
  };
  return pageByCode(
    known(),
    filter,
    ({ code, person }) => isNamed(person.name) && (isAnyPost || holdsOne(code)),
    ({ person }) => new PersonType(view, person),
  );
}
