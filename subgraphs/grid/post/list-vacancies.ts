import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { placesWithin, type Subtree } from './places-within.js';
import type { PostKind } from './post.rules.js';
import { vacanciesOf } from './vacancies.rules.js';
import { VacantPostType } from './vacant-post.type.js';

export interface VacancyFilter extends PageArguments, Subtree {
  readonly kind: PostKind | null | undefined;
  readonly asOf: string | null | undefined;
}

/** What nobody holds that day, by kind and then by the code of its place. */
export async function listVacancies(context: GridContext, filter: VacancyFilter): Promise<Page<VacantPostType>> {
  const { kind, asOf } = filter;
  const view = on(await organisationFor(context), asOf);
  const { records, postsAt } = view.atlas;
  const vacancies = vacanciesOf({ day: view.day, records, postsAt, ...view.atlas.listsOn(view.day) });
  const isWithin = placesWithin(view, filter);
  return pageByCode(
    vacancies,
    filter,
    (vacancy) => (kind == null || vacancy.kind === kind) && isWithin(vacancy),
    (vacancy) => new VacantPostType(view, vacancy),
  );
}
