import { Redis } from 'ioredis';
import { startRedis } from './redis.js';

describe('the Redis of a test', () => {
  it('evicts nothing and forgets everything when it is killed', async () => {
    await using redis = await startRedis();
    const before = new Redis(redis.url);
    before.on('error', () => undefined);
    expect(await before.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    await before.set('letter', '1');
    before.disconnect();

    await redis.kill();
    await redis.restart();

    const after = new Redis(redis.url);
    expect(await after.get('letter')).toBeNull();
    after.disconnect();
  });
});
