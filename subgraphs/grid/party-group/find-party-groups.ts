import { isAreaWithin } from '../../../contracts/codes/area-code.js';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByKey } from '../page-by-code.js';
import { PartyGroupType, partyGroupNode } from './party-group.type.js';

export interface PartyGroupFilter extends PageArguments {
  readonly area: string | null | undefined;
  readonly asOf: string | null | undefined;
}

export async function findPartyGroup(
  context: GridContext,
  id: string,
  asOf: string | null | undefined,
): Promise<PartyGroupType | null> {
  return partyGroupNode(on(await organisationFor(context), asOf), id);
}

export async function listPartyGroups(
  context: GridContext,
  { area, asOf, ...page }: PartyGroupFilter,
): Promise<Page<PartyGroupType>> {
  const view = on(await organisationFor(context), asOf);
  return pageByKey(
    view.atlas.listsOn(view.day).partyGroups,
    page,
    ({ id }) => id,
    ({ areaCode }) => area == null || isAreaWithin(areaCode, area),
    (group) => new PartyGroupType(view, group),
  );
}
