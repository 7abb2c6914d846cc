import { nameSearch } from './name-search.rules.js';

describe('a search for a person', () => {
  it.each([
    ['任之', '李任之'],
    [' 李任之 ', '李任之'],
    ['lrz', '李任之'],
    ['LR', '李任之'],
    ['ｌｒ', '李任之'],
    ['zjx', '曾建新'],
  ])('by %s finds %s', (text, name) => {
    expect(nameSearch(text)(name)).toBe(true);
  });

  it.each(['任子', 'rz', 'lz', 'lrzx'])('by %s does not find 李任之', (text) => {
    expect(nameSearch(text)('李任之')).toBe(false);
  });
});
