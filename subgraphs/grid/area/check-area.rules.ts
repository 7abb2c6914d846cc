import type { RecordCheck } from '../change/record-check.rules.js';
import { versionOn } from '../record/dated.rules.js';

/** Six digits for a county, twelve below it; below the county one level under its parent. */
export const checkArea: RecordCheck = (draft, code, report) => {
  for (const { level, parentCode, name, validFrom } of draft.versions('AREA', code)) {
    const wrong = (field: string): void => report('FIELD_INVALID', { thing: 'AREA', key: code, field });
    if (!(level === 1 ? /^[0-9]{6}$/ : /^[0-9]{12}$/).test(code)) wrong('code');
    if (name.trim() === '') wrong('name');
    if ((level === 1) !== (parentCode === null)) wrong('parentCode');
    if (parentCode === null) continue;
    const parent = versionOn(draft.versions('AREA', parentCode), validFrom);
    if (parent && parent.level !== level - 1) wrong('parentCode');
  }
};
