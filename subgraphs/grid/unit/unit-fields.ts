import type { Page } from '../../../platform/graphql/connection.js';
import { pageBelow } from '../page-below.js';
import type { PageArguments } from '../page-by-code.js';
import { UnitType } from './unit.type.js';

export function childUnits({ view, unit }: UnitType, page: PageArguments): Page<UnitType> | null {
  const children = view.atlas.listsOn(view.day).childUnits().get(unit.code);
  return pageBelow(view, children, page, (child) => new UnitType(view, child));
}

export function versionsOf({ view, unit }: UnitType): UnitType[] {
  const versions = view.atlas.records.UNIT.get(unit.code) ?? [];
  return versions.map((version) => new UnitType({ ...view, day: version.validFrom }, version));
}
