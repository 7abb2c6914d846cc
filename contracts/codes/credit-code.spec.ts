import { creditCodeFault, readCreditCode } from './credit-code.js';

/** The example of the standard itself, GB 32100-2015. */
const EXAMPLE = '91350100M000100Y43';
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('a unified social credit code', () => {
  it.each([EXAMPLE, EXAMPLE.toLowerCase(), '913501 00M000 100Y43'])('is one code however it is written: %s', (text) => {
    expect(readCreditCode(text)).toBe(EXAMPLE);
  });

  it('names the check character that would be right', () => {
    expect(creditCodeFault('91350100M000100Y44')).toContain('应为 3');
  });

  it.each(['I', 'O', 'Z', 'S', 'V', '中'])('has no %s, and says where it stands', (character) => {
    expect(creditCodeFault(`91350100M000100${character}43`)).toContain('第 16 位');
  });

  it.each([
    ['too short', '91350100M000100Y4', /18 位/],
    ['with letters where the area stands', '9135A100M000100Y43', /行政区划/],
  ])('%s is none', (_, text, hint) => {
    expect(creditCodeFault(text)).toMatch(hint);
  });

  it('with any one character changed, or two neighbours swapped, is none', () => {
    const changed = [...EXAMPLE].flatMap((was, at) =>
      [...CHARACTERS].filter((to) => to !== was).map((to) => EXAMPLE.slice(0, at) + to + EXAMPLE.slice(at + 1)),
    );
    const swapped = [...EXAMPLE.slice(1)].flatMap((after, at) =>
      after === EXAMPLE[at] ? [] : [EXAMPLE.slice(0, at) + after + EXAMPLE[at] + EXAMPLE.slice(at + 2)],
    );

    expect([...changed, ...swapped].filter((text) => readCreditCode(text) !== null)).toEqual([]);
  });
});
