import { divisionsOf } from '../../hub/divisions/divisions-of.js';
import type { Area } from '../../subgraphs/grid/area/area.rules.js';
import { areasOfDivisions } from '../../subgraphs/grid/area/division-areas.rules.js';
import type { Cell } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Ground } from '../../subgraphs/grid/place/finding.rules.js';
import { gazetteerOf } from '../../subgraphs/grid/place/gazetteer.rules.js';

/** The areas of a county as published, the county first. */
export const realAreas = (countyCode: string): Area[] => areasOfDivisions(divisionsOf(countyCode));

/** A ground with a cell for each town and village, its id the area's code. */
export function groundOf(areas: readonly Area[]): Ground {
  const cells = areas.flatMap(({ code, level, parentCode, name }): Cell[] => {
    if (level === 1) return [];
    const parentId = level === 2 ? null : parentCode;
    return [{ id: code, code, level: level === 2 ? 1 : 2, parentId, name, aliases: [], areaCode: code, households: 1 }];
  });
  return {
    areas: new Map(areas.map((area) => [area.code, area])),
    cells: new Map(cells.map((cell) => [cell.id, cell])),
    gazetteer: gazetteerOf(areas, cells, []),
  };
}
