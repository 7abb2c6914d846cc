import { Converter } from 'opencc-js/t2cn';
import { simplified } from './simplified.rules.js';

const HAN = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at));
const gb2312 = new Set(
  Array.from({ length: 0xf8 - 0xb0 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => new TextDecoder('gbk').decode(Uint8Array.of(0xb0 + row, 0xa1 + cell))),
  ).flat(),
);

describe('a traditional character', () => {
  it('is the simplified one that OpenCC has for it', () => {
    const convert = Converter({ from: 't', to: 'cn' });

    const wrong = HAN.map((character) => [character, convert(character), simplified(character)]).filter(
      ([character, expected = '', found]) => found !== (gb2312.has(expected) ? expected : character),
    );

    expect(wrong.map(([character]) => character)).toEqual(['塲', '邨', '陜']);
  });
});
