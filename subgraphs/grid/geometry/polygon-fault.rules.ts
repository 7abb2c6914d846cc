import type { ErrorCode } from '../../../platform/errors/catalogue.js';
import type { ErrorFacts } from '../../../platform/errors/hub-error.js';
import type { Position } from '../cell/cell.rules.js';

export type PolygonFaultCode = Extract<ErrorCode, `POLYGON_${string}`>;

/** What is wrong with a polygon, and what would be right. Positions are in WGS 84. */
export interface PolygonFault {
  readonly code: PolygonFaultCode;
  /** Where in the polygon, as in `polygon.coordinates[0][3]`. */
  readonly field: string;
  /** In Chinese. */
  readonly hint: string;
  readonly facts: ErrorFacts;
}

export const polygonFault = (
  code: PolygonFaultCode,
  field: string,
  hint: string,
  facts: ErrorFacts = {},
): PolygonFault => ({ code, field, hint, facts });

/** `109.1234567,33.1234567`: a centimetre is enough to find it. */
export const said = ([longitude, latitude]: Position): string => `${longitude.toFixed(7)},${latitude.toFixed(7)}`;

/** The ring of a polygon as its GeoJSON has it. */
export const ringField = (isMulti: boolean, part: number, ring: number): string =>
  `polygon.coordinates${isMulti ? `[${part}]` : ''}[${ring}]`;
