import { base32, readBase32 } from './base32.rules.js';

describe('a query code', () => {
  const code = base32(Buffer.from('00112233445566778899', 'hex'), 12);

  it('takes five bits a character', () => {
    expect(code).toBe('008J4CT4ANK7');
  });

  it.each(['008j4ct4ank7', '008J-4CT4-ANK7', 'OO8J 4CT4 ANK7'])('is read as people write it: %s', (written) => {
    expect(readBase32(written, 12)).toBe(code);
  });

  it.each(['', '008J4CT4ANK', '008J4CT4ANKU', '008J4CT4ANK77', '一二三'])(
    'is none when it is not one: "%s"',
    (written) => {
      expect(readBase32(written, 12)).toBeNull();
    },
  );
});
