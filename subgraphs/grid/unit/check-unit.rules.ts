import type { RecordCheck } from '../change/record-check.rules.js';

/** Only a joint conference has members. */
export const checkUnit: RecordCheck = (draft, code, report) => {
  for (const { name, kind, memberCodes } of draft.versions('UNIT', code)) {
    const wrong = (field: string): void => report('FIELD_INVALID', { thing: 'UNIT', key: code, field });
    if (!/^[0-9A-Z-]{4,32}$/.test(code)) wrong('code');
    if (name.trim() === '') wrong('name');
    if (kind !== 'CONFERENCE' && memberCodes.length > 0) wrong('memberCodes');
  }
};
