import { creditCodeFault, readCreditCode } from '../../../contracts/codes/credit-code.js';
import type { Draft } from '../change/draft.rules.js';
import type { RecordCheck } from '../change/record-check.rules.js';
import { type Dates, overlap } from '../record/dated.rules.js';

/** Only a joint conference has members; a credit code has the right check character and is of one unit at a time. */
export const checkUnit: RecordCheck = (draft, code, report) => {
  for (const unit of draft.versions('UNIT', code)) {
    const { name, kind, memberCodes, creditCode } = unit;
    const wrong = (field: string, hint?: string): void =>
      report('FIELD_INVALID', { thing: 'UNIT', key: code, field, ...(hint === undefined ? {} : { facts: { hint } }) });
    if (!/^[0-9A-Z-]{4,32}$/.test(code)) wrong('code');
    if (name.trim() === '') wrong('name');
    if (kind !== 'CONFERENCE' && memberCodes.length > 0) wrong('memberCodes');
    if (memberCodes.includes(code)) wrong('memberCodes', '联席会议不能是自己的成员');
    if (creditCode !== null && readCreditCode(creditCode) !== creditCode) {
      wrong('creditCode', creditCodeFault(creditCode) ?? '应为 18 位大写，中间没有空格');
    }
    const twin = creditCode === null ? undefined : otherWith(draft, creditCode, code, unit);
    if (twin !== undefined) {
      report('CODE_TAKEN', {
        thing: 'UNIT',
        key: code,
        field: 'creditCode',
        facts: { code: creditCode ?? '', by: twin },
      });
    }
  }
};

function otherWith(draft: Draft, creditCode: string, code: string, dates: Dates): string | undefined {
  return draft
    .unitsOfCreditCode(creditCode)
    .find(
      (other) =>
        other !== code &&
        draft.versions('UNIT', other).some((each) => each.creditCode === creditCode && overlap(each, dates)),
    );
}
