import { cutText } from './cut-text.rules.js';

describe('a text that is cut', () => {
  it('keeps what is short enough', () => {
    expect(cutText('电话13800138000', 20)).toBe('电话13800138000');
  });

  it.each(['电话13800138000请回', '电话138 0013 8000', '电话１３８００１３８０００', '电话一三八零零一三八'])(
    'does not keep half of the number in "%s"',
    (text) => {
      expect(cutText(text, 9)).toBe('电话');
    },
  );
});
