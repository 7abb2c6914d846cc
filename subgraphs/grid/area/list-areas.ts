import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { AreaType } from './area.type.js';

export interface AreaFilter extends PageArguments {
  readonly level: number | null | undefined;
  readonly parent: string | null | undefined;
  readonly asOf: string | null | undefined;
}

export async function listAreas(
  context: GridContext,
  { level, parent, asOf, ...page }: AreaFilter,
): Promise<Page<AreaType>> {
  const view = on(await organisationFor(context), asOf);
  return pageByCode(
    view.atlas.listsOn(view.day).areas,
    page,
    (area) => (level == null || area.level === level) && (parent == null || area.parentCode === parent),
    (area) => new AreaType(view, area),
  );
}
