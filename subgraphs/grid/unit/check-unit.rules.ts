import { creditCodeFault, readCreditCode } from '../../../contracts/codes/credit-code.js';
import type { RecordCheck } from '../change/record-check.rules.js';

/** Only a joint conference has members; a credit code has the right check character. */
export const checkUnit: RecordCheck = (draft, code, report) => {
  for (const { name, kind, memberCodes, creditCode } of draft.versions('UNIT', code)) {
    const wrong = (field: string, hint?: string): void =>
      report('FIELD_INVALID', { thing: 'UNIT', key: code, field, ...(hint === undefined ? {} : { facts: { hint } }) });
    if (!/^[0-9A-Z-]{4,32}$/.test(code)) wrong('code');
    if (name.trim() === '') wrong('name');
    if (kind !== 'CONFERENCE' && memberCodes.length > 0) wrong('memberCodes');
    if (creditCode !== null && readCreditCode(creditCode) !== creditCode) {
      wrong('creditCode', creditCodeFault(creditCode) ?? '应为 18 位大写，中间没有空格');
    }
  }
};
