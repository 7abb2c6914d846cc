import { isEmail, isOtherIdNo } from './person.rules.js';

describe('an identity number', () => {
  it('of other papers is known by its form only', () => {
    expect(['E12345678', 'H1234567890', '军字第1234567号', '12345678'].map(isOtherIdNo)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('an e-mail address', () => {
  it('has one @ and no blanks, commas or brackets', () => {
    expect(
      ['li@example.org', 'a@b', 'li @example.org', 'li@a@b', '<li@b>', `${'a'.repeat(65)}@b`].map(isEmail),
    ).toEqual([true, true, false, false, false, false]);
  });
});
