import type { PlaceV1 } from '../../../contracts/normalised-submission.js';
import type { Atlas } from '../atlas/atlas.js';
import { combined, isCodeAboveCounty, locateByCode, locateByPoint } from './combine.rules.js';
import { comparable } from './comparable.rules.js';
import { type Finding, locateByNames } from './locate.rules.js';
import { mentionsIn } from './mentions.rules.js';
import { toldPlace } from './told-place.rules.js';

/** Where a place is, by all that was told of it. No statement is made: the atlas is in memory. */
export function locatePlace(atlas: Atlas, place: PlaceV1): Finding {
  const { address, areaCode, point } = toldPlace(place);
  const findings: Finding[] = [];
  if (areaCode !== null && !isCodeAboveCounty(atlas, areaCode)) findings.push(locateByCode(atlas, areaCode));
  const text = comparable(address ?? '');
  if (text !== '') findings.push(locateByNames(atlas, mentionsIn(text, atlas.gazetteer)));
  if (point !== null) findings.push(locateByPoint(atlas.points(point), point.crs));
  return combined(atlas, findings);
}
