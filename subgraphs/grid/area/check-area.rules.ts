import { areaCodeFault } from '../../../contracts/codes/area-code.js';
import type { RecordCheck } from '../change/record-check.rules.js';
import { versionOn } from '../record/dated.rules.js';

/** Six digits for a county, twelve below it, which begin with its parent's; below the county one level under it. */
export const checkArea: RecordCheck = (draft, code, report) => {
  for (const { level, parentCode, name, validFrom } of draft.versions('AREA', code)) {
    const wrong = (field: string, hint?: string): void =>
      report('FIELD_INVALID', { thing: 'AREA', key: code, field, ...(hint === undefined ? {} : { facts: { hint } }) });
    const hint = areaCodeFault(code, parentCode ?? undefined);
    if (hint !== null) wrong('code', hint);
    else if (code.length !== (level === 1 ? 6 : 12)) wrong('code', level === 1 ? '县应为 6 位' : '县以下应为 12 位');
    if (name.trim() === '') wrong('name');
    if ((level === 1) !== (parentCode === null)) wrong('parentCode');
    if (parentCode === null) continue;
    const parent = versionOn(draft.versions('AREA', parentCode), validFrom);
    if (parent && parent.level !== level - 1) wrong('parentCode');
  }
};
