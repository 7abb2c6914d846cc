import type { Page } from '../../../platform/graphql/connection.js';
import { CellType } from '../cell/cell.type.js';
import { pageBelow } from '../page-below.js';
import type { PageArguments } from '../page-by-code.js';
import { UnitType } from '../unit/unit.type.js';
import { AreaType } from './area.type.js';

export function childAreas({ view, area }: AreaType, page: PageArguments): Page<AreaType> | null {
  const children = view.atlas.listsOn(view.day).childAreas().get(area.code);
  return pageBelow(view, children, page, (child) => new AreaType(view, child));
}

export function unitsIn({ view, area }: AreaType, page: PageArguments): Page<UnitType> | null {
  const units = view.atlas.listsOn(view.day).unitsOfArea().get(area.code);
  return pageBelow(view, units, page, (unit) => new UnitType(view, unit));
}

export function cellsIn({ view, area }: AreaType, page: PageArguments): Page<CellType> | null {
  const cells = view.atlas.listsOn(view.day).cellsOfArea().get(area.code);
  return pageBelow(view, cells, page, (cell) => new CellType(view, cell));
}
