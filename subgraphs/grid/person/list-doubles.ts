import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { registrarFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { doublesOf } from './doubles.rules.js';
import { PersonDoubleType } from './person-double.type.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function listDoubles(context: GridContext, page: PageArguments): Promise<Page<PersonDoubleType>> {
  const view = await registrarFor(context);
  return pageByCode(
    doublesOf(view.atlas.people()),
    page,
    () => true,
    (double) => new PersonDoubleType(view, double),
  );
}
