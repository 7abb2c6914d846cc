import type { Page } from '../../../platform/graphql/connection.js';
import { onDay } from '../grid-day.js';
import { pageBelow } from '../page-below.js';
import type { PageArguments } from '../page-by-code.js';
import { PartyGroupType } from '../party-group/party-group.type.js';
import { chainOn } from '../record/look-up.rules.js';
import { UnitType } from '../unit/unit.type.js';
import { CellType } from './cell.type.js';

export function childCells({ view, cell }: CellType, page: PageArguments): Page<CellType> | null {
  const children = view.atlas.listsOn(view.day).childCells().get(cell.id);
  return pageBelow(view, children, page, (child) => new CellType(view, child));
}

/** The authority of the area the cell lies in, or of the nearest above it that has one. */
export function unitOf({ view, cell }: CellType): UnitType | null {
  const authorities = view.atlas.listsOn(view.day).authorities();
  const areas = chainOn(onDay(view), 'AREA', cell.areaCode);
  const unit = areas.map(({ code }) => authorities.get(code)).findLast((found) => found !== undefined);
  return unit ? new UnitType(view, unit) : null;
}

export function partyGroupsOf({ view, cell }: CellType): PartyGroupType[] {
  const groups = view.atlas.listsOn(view.day).partyGroupsOfCell().get(cell.id) ?? [];
  return groups.map((group) => new PartyGroupType(view, group));
}

export function versionsOf({ view, cell }: CellType): CellType[] {
  const versions = view.atlas.records.CELL.get(cell.id) ?? [];
  return versions.map((version) => new CellType({ ...view, day: version.validFrom }, version));
}
