import type { PlaceV1 } from '../../../contracts/normalised-submission.js';
import { areaCodeOf } from '../area/area.rules.js';
import type { Atlas } from '../atlas/atlas.js';
import { combined, isCodeAboveCounty, locateByCode, locateByPoint } from './combine.rules.js';
import { comparable } from './comparable.rules.js';
import { type Finding, locateByNames } from './locate.rules.js';
import { mentionsIn } from './mentions.rules.js';

/** Where a place is, by all that was told of it. No statement is made: the atlas is in memory. */
export function locatePlace(atlas: Atlas, { address, areaCode, point }: PlaceV1): Finding {
  const findings: Finding[] = [];
  // A sender may put a name where a code belongs.
  const namedArea = areaCode !== null && areaCodeOf(areaCode) === null ? areaCode : '';
  if (areaCode !== null && namedArea === '' && !isCodeAboveCounty(atlas, areaCode)) {
    findings.push(locateByCode(atlas, areaCode));
  }
  const text = comparable(namedArea + (address ?? ''));
  if (text !== '') findings.push(locateByNames(atlas, mentionsIn(text, atlas.gazetteer)));
  if (point !== null) findings.push(locateByPoint(atlas.points(point), point.crs));
  return combined(atlas, findings);
}
