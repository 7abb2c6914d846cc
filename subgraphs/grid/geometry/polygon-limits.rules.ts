import type { Box } from './box.rules.js';

/** What a county asks of the polygons it is given. */
export interface PolygonLimits {
  /** Where a position may lie: no county lies outside. Degrees. */
  readonly box: Box;
  /** Two cells of a level may share so much: neighbours are drawn by hand. Square metres. */
  readonly sharedSquareMetres: number;
  /** So much of a cell may lie outside the one above it before somebody is told. Square metres. */
  readonly outsideSquareMetres: number;
  /** Parts, holes and shells of one polygon may share, or miss each other, by so much. Square metres. */
  readonly ownSquareMetres: number;
  /** The least ground a cell has. Square metres. */
  readonly leastSquareMetres: number;
  /** A ring whose ends lie so near is closed by us; one further open was cut off. Metres. */
  readonly closedMetres: number;
  /** Positions of one polygon: of edges that all lie side by side each is compared with each. */
  readonly positions: number;
  /** A file of polygons: it is held in memory while it is read. */
  readonly fileBytes: number;
}

/** China with its islands, from the Zengmu shoal to the Amur. The tolerances are a drawn line's width on a village map. */
export const POLYGON_LIMITS: PolygonLimits = {
  box: [73, 3, 136, 54],
  sharedSquareMetres: 100,
  outsideSquareMetres: 1_000,
  ownSquareMetres: 1,
  leastSquareMetres: 1,
  closedMetres: 1,
  positions: 10_000,
  fileBytes: 100_000_000,
};
