import type { PlaceV1 } from '../../../contracts/normalised-submission.js';
import { areaCodeOf } from '../area/area.rules.js';

/** A sender may put a name where a code belongs: then it is the beginning of the address. */
export function toldPlace({ areaCode, address, point }: PlaceV1): PlaceV1 {
  if (areaCode === null || areaCodeOf(areaCode) !== null) return { areaCode, address, point };
  return { areaCode: null, address: areaCode + (address ?? ''), point };
}
