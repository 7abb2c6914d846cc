import type { PlaceV1 } from '../../../contracts/normalised-submission.js';
import type { Atlas } from '../atlas/atlas.js';
import { combined, isCodeAboveCounty, locateByCode, locateByPoint } from './combine.rules.js';
import { comparable } from './comparable.rules.js';
import type { Finding } from './finding.rules.js';
import { locateByText } from './locate.rules.js';
import { toldPlace } from './told-place.rules.js';

/** Of an address: nobody's is longer, and a letter that stands in its place is not searched whole. Characters. */
const READ_CHARACTERS = 200;

/** What is read as the address. */
export const toldAddress = (place: PlaceV1): string => (toldPlace(place).address ?? '').slice(0, READ_CHARACTERS);

/** Where a place is, by all that was told of it. No statement is made: the atlas is in memory. */
export function locatePlace(atlas: Atlas, place: PlaceV1): Finding {
  const { areaCode, point } = toldPlace(place);
  const byCode = areaCode === null || isCodeAboveCounty(atlas, areaCode) ? null : locateByCode(atlas, areaCode);
  const text = comparable(toldAddress(place));
  const byNames = text === '' ? null : locateByText(atlas, text, byCode?.areaCode ?? null);
  const byPoint = point === null ? null : locateByPoint(atlas.points(point), point.crs);
  return combined(
    atlas,
    [byCode, byNames, byPoint].filter((finding) => finding !== null),
  );
}
