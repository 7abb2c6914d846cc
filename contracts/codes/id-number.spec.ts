import { idNumberFault, readIdNumber } from './id-number.js';

describe('an identity number', () => {
  it.each(['11010519491231002X', '11010519491231002x', '110105 19491231 002X'])(
    'is one however it is written: %s',
    (text) => {
      expect(idNumberFault(text)).toBeNull();
      expect(readIdNumber(text)).toBe('11010519491231002X');
    },
  );

  it('is brought from 15 digits to 18', () => {
    expect(readIdNumber('110105491231002')).toBe('11010519491231002X');
  });

  it.each([
    ['a wrong check character', '110105194912310021', /校验码/],
    ['a day that does not exist', '110105194902300021', /第 7 至 14 位/],
    ['a day that does not exist, in 15 digits', '110105490230002', /第 7 至 12 位/],
    ['a century that is over', '440524188001010014', /出生日期/],
    ['a leading nought', '01010519491231002X', /首位/],
    ['seventeen digits', '11010519491231002', /18 位/],
    ['something behind it', '11010519491231002X\n', /18 位/],
  ])('with %s is none, and says what would be right', (_, text, hint) => {
    expect(readIdNumber(text)).toBeNull();
    expect(idNumberFault(text)).toMatch(hint);
  });

  it('with any one digit changed is none', () => {
    const right = '11010519491231002X';
    const changed = [...right.slice(0, 17)].map(
      (digit, at) => right.slice(0, at) + ((Number(digit) + 1) % 10) + right.slice(at + 1),
    );

    expect(changed.map(readIdNumber)).toEqual(changed.map(() => null));
  });
});
