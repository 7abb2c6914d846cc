import { pinyin } from 'pinyin-pro';
import { soundAlike } from './syllables.rules.js';

const gb2312 = Array.from({ length: 0xf8 - 0xb0 }, (_, row) =>
  Array.from({ length: 94 }, (_, cell) => new TextDecoder('gbk').decode(Uint8Array.of(0xb0 + row, 0xa1 + cell))),
)
  .flat()
  .filter((character) => /^\p{Script=Han}$/u.test(character));

describe('two characters', () => {
  it('sound alike when pinyin-pro reads both as one syllable', () => {
    const first = new Map<string, string>();
    const unlike = gb2312.filter((character) => {
      const [syllable = ''] = pinyin(character, { toneType: 'none', type: 'array' });
      if (!first.has(syllable)) first.set(syllable, character);
      return !soundAlike(character, first.get(syllable) ?? '');
    });

    expect(gb2312).toHaveLength(6763);
    expect(unlike).toEqual([]);
  });

  it.each(['石四', '周邹', '程陈', '蓝南', '兴新', '伤桑'])(
    '%s sound alike where the south does not tell them apart',
    (pair) => {
      expect(soundAlike(pair.charAt(0), pair.charAt(1))).toBe(true);
    },
  );

  it.each(['石山', '东西', '湾坝', '路楼'])('%s do not', (pair) => {
    expect(soundAlike(pair.charAt(0), pair.charAt(1))).toBe(false);
  });

  it('that no table has do not', () => {
    expect(soundAlike('𠮷', '𠮷')).toBe(false);
  });
});
