import { isEmail, isIdNo, isOtherIdNo, isPhone } from './person.rules.js';

describe('an identity number', () => {
  it.each(['11010519491231002X', '11010519491231002x', '110105491231002'])('%s is one', (text) => {
    expect(isIdNo(text)).toBe(true);
  });

  it.each([
    ['a wrong check character', '110105194912310021'],
    ['a day that does not exist', '110105194902300021'],
    ['a century that is over', '440524188001010014'],
    ['a leading zero', '01010519491231002X'],
    ['seventeen digits', '11010519491231002'],
    ['something behind it', '11010519491231002X\n'],
  ])('with %s is none', (_, text) => {
    expect(isIdNo(text)).toBe(false);
  });

  it('of other papers is known by its form only', () => {
    expect(['E12345678', 'H1234567890', '军字第1234567号', '12345678'].map(isOtherIdNo)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a telephone number', () => {
  it.each([
    '13800138000',
    '+8613800138000',
    '138-0013-8000',
    '0552-3012345',
    '3012345',
    '0552 3012345转801',
    '4001234567',
    '+85291234567',
  ])('%s is one', (text) => {
    expect(isPhone(text)).toBe(true);
  });

  it.each(['1380013800', '138001380001', '12345', '保密', '138××××8000', ''])('%s is none', (text) => {
    expect(isPhone(text)).toBe(false);
  });
});

describe('an e-mail address', () => {
  it('has one @ and no blanks, commas or brackets', () => {
    expect(
      ['li@example.org', 'a@b', 'li @example.org', 'li@a@b', '<li@b>', `${'a'.repeat(65)}@b`].map(isEmail),
    ).toEqual([true, true, false, false, false, false]);
  });
});
