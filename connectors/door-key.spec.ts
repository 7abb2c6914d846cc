import { doorKey } from './door-key.js';

describe('the key of what comes through a door', () => {
  const stranger = { subject: 'anonymous', client: 'c1' };

  it('is the same for a retry of one caller', () => {
    expect(doorKey('k1', stranger)).toBe(doorKey('k1', stranger));
    expect(doorKey('k1', { subject: 'u1', client: 'c1' })).toBe(doorKey('k1', { subject: 'u1', client: 'c2' }));
  });

  it('is another for another caller who chose the same', () => {
    expect(doorKey('k1', stranger)).not.toBe(doorKey('k1', { ...stranger, client: 'c2' }));
    expect(doorKey('k1', stranger)).not.toBe(doorKey('k1', { subject: 'c1', client: 'c1' }));
  });

  it('is fresh for one who chose none', () => {
    expect(doorKey(null, stranger)).not.toBe(doorKey(null, stranger));
  });
});
