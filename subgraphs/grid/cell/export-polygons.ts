import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import type { Atlas } from '../atlas/atlas.js';
import { isDrawn } from '../geometry/neighbourhood.js';
import { writePolygonFile } from '../geometry/write-polygon-file.js';

export interface PolygonExport {
  readonly crs: CoordinateSystem;
  /** The day whose cells are written, `yyyy-mm-dd`; today when absent. */
  readonly asOf?: string | undefined;
  /** Cells of this level alone. */
  readonly level?: number | undefined;
}

/** The drawn cells of a day as GeoJSON, in pieces of text: imported again, they change nothing. */
export function exportPolygons(atlas: Atlas, { crs, asOf, level }: PolygonExport): Iterable<string> {
  const cells = atlas
    .listsOn(asOf ?? atlas.day)
    .cells.filter(isDrawn)
    .filter((cell) => level === undefined || cell.level === level)
    .map(({ code, name, level, polygon, sourceCrs }) => ({
      code,
      name,
      level,
      polygon,
      sourceCrs: sourceCrs ?? 'WGS84',
    }));
  return writePolygonFile(cells, crs);
}
