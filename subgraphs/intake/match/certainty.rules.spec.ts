import { certaintyOf, type Pair } from './certainty.rules.js';

const pair = (part: Partial<Pair>): Pair => ({
  shared: ['PHONE', 'NAME'],
  namesDiffer: false,
  similarity: 1,
  sameCategory: null,
  samePlace: null,
  daysApart: 1,
  ...part,
});

describe('how certain it is that two submissions tell one matter', () => {
  it('is enough to join when the same person says the same words again', () => {
    expect(certaintyOf(pair({})).certainty).toBeGreaterThanOrEqual(0.9);
  });

  it('is not enough when only a telephone is the same and the names differ', () => {
    expect(certaintyOf(pair({ shared: ['PHONE'], namesDiffer: true })).certainty).toBeLessThan(0.9);
  });

  it('leaves a retelling in other words to the clerk', () => {
    const { certainty } = certaintyOf(pair({ similarity: 0.4, sameCategory: true, samePlace: true }));

    expect(certainty).toBeGreaterThan(0.45);
    expect(certainty).toBeLessThan(0.9);
  });

  it('does not propose another matter of the same person', () => {
    expect(certaintyOf(pair({ similarity: 0.05, sameCategory: false })).certainty).toBeLessThan(0.45);
  });

  it('says its reasons without a word of either text', () => {
    expect(certaintyOf(pair({ samePlace: true })).reasons).toEqual([
      '联系电话相同',
      '姓名相同',
      '文字相似度 100%',
      '问题属地相同',
      '相隔 1 天',
    ]);
  });
});
