import type { PlaceV1 } from '../../../contracts/normalised-submission.js';
import type { Atlas } from '../atlas/atlas.js';
import { combined, isCodeAboveCounty, locateByCode, locateByPoint } from './combine.rules.js';
import { comparable } from './comparable.rules.js';
import type { Finding } from './finding.rules.js';
import { locateByNames } from './locate.rules.js';
import { mentionsIn } from './mentions.rules.js';
import { toldPlace } from './told-place.rules.js';

/** Where a place is, by all that was told of it. No statement is made: the atlas is in memory. */
export function locatePlace(atlas: Atlas, place: PlaceV1): Finding {
  const { address, areaCode, point } = toldPlace(place);
  const byCode = areaCode === null || isCodeAboveCounty(atlas, areaCode) ? null : locateByCode(atlas, areaCode);
  const text = comparable(address ?? '');
  const byNames =
    text === '' ? null : locateByNames(atlas, mentionsIn(text, atlas.gazetteer), byCode?.areaCode ?? null);
  const byPoint = point === null ? null : locateByPoint(atlas.points(point), point.crs);
  return combined(
    atlas,
    [byCode, byNames, byPoint].filter((finding) => finding !== null),
  );
}
