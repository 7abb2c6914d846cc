import type { PlacingV1 } from '../../contracts/ports.js';

export interface Told {
  readonly address?: string;
  readonly areaCode?: string;
  readonly point?: readonly [number, number];
  readonly crs?: 'GCJ02' | 'BD09';
}

/** A matter to be placed, of which only what the test is about is named. */
export function aPlacing(
  ref: string,
  { address, areaCode, point, crs = undefined }: Told,
  more: Partial<PlacingV1> = {},
): PlacingV1 {
  return {
    ref,
    place: {
      address: address ?? null,
      areaCode: areaCode ?? null,
      point: point ? { longitude: point[0], latitude: point[1], crs: crs ?? 'WGS84' } : null,
    },
    category: null,
    purpose: 'APPEAL',
    confidentiality: 'ORDINARY',
    respondents: [],
    ...more,
  };
}
