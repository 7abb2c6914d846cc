import { randomBytes } from 'node:crypto';
import { createBlindIndex } from './blind-index.js';
import { createFieldCipher } from './field-cipher.js';

const secret = (): string => randomBytes(32).toString('base64');
const place = { table: 'intake.petitioner', row: 'p1', column: 'phone' };

describe('a sealed field', () => {
  const keys = { k1: secret() };
  const cipher = createFieldCipher({ current: 'k1', keys });

  it('opens where it was sealed', () => {
    expect(cipher.open(cipher.seal('13800138000', place), place)).toBe('13800138000');
    expect(cipher.openBytes(cipher.sealBytes(Buffer.from([0, 46, 255]), place), place)).toEqual(
      Buffer.from([0, 46, 255]),
    );
  });

  it.each([
    { ...place, row: 'p2' },
    { ...place, column: 'idNo' },
    { ...place, table: 'grid.person' },
  ])('does not open when moved to %j', (elsewhere) => {
    const sealed = cipher.seal('13800138000', place);

    expect(() => cipher.open(sealed, elsewhere)).toThrow();
  });

  it('does not open when one character was changed', () => {
    const sealed = cipher.seal('13800138000', place);
    const last = sealed.at(-3) === 'A' ? 'B' : 'A';

    expect(() => cipher.open(sealed.slice(0, -3) + last + sealed.slice(-2), place)).toThrow();
  });

  it('is different each time, so equal values cannot be told', () => {
    expect(cipher.seal('张三', place)).not.toBe(cipher.seal('张三', place));
  });

  it('stays readable after the key was rotated, and names the new key from then on', () => {
    const old = cipher.seal('张三', place);
    const rotated = createFieldCipher({ current: 'k2', keys: { ...keys, k2: secret() } });

    expect(rotated.open(old, place)).toBe('张三');
    expect(rotated.seal('张三', place)).toMatch(/^v1\.k2\./);
  });
});

describe('a blind index', () => {
  it('is equal for equal values of one kind, and for nothing else', () => {
    const index = createBlindIndex(secret());

    expect(index('phone', '13800138000')).toBe(index('phone', '13800138000'));
    expect(index('phone', '13800138000')).not.toBe(index('idNo', '13800138000'));
    expect(index('phone', '13800138000')).not.toBe(createBlindIndex(secret())('phone', '13800138000'));
  });
});
