import { gramsOf } from './title-grams.rules.js';

describe('the pairs by which a title is found', () => {
  it('are every two neighbouring characters, each once', () => {
    expect(gramsOf('路灯路灯坏')).toEqual(['路灯', '灯路', '灯坏']);
  });

  it('are the same for full-width and half-width, capital and small letters', () => {
    expect(gramsOf('ＡＢ')).toEqual(gramsOf('ab'));
  });

  it('do not cut a character of the rarer planes', () => {
    expect(gramsOf('𠮷村路')).toEqual(['𠮷村', '村路']);
  });

  it('are none for a single character', () => {
    expect(gramsOf('路')).toEqual([]);
  });
});
