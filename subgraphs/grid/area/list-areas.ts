import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { AreaType } from './area.type.js';

export interface AreaFilter extends PageArguments {
  readonly level: number | null | undefined;
  readonly parent: string | null | undefined;
}

export async function listAreas(context: GridContext, { level, parent, ...page }: AreaFilter): Promise<Page<AreaType>> {
  const view = await organisationFor(context);
  return pageByCode(
    view.atlas.areas.values(),
    page,
    (area) => (level == null || area.level === level) && (parent == null || area.parentCode === parent),
    (area) => new AreaType(view, area),
  );
}
