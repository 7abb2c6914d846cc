import { HubError } from '../../../platform/errors/hub-error.js';
import { createQueryCodeTries } from './query-code-tries.js';

const nothing = async () => null;
const something = async () => 'found';
const limited = expect.objectContaining({ code: 'RATE_LIMITED' });

describe('tries of query codes', () => {
  it('are refused to a client after five wrong ones, also with a right code', async () => {
    const tries = createQueryCodeTries();
    for (let count = 0; count < 5; count += 1) await expect(tries.attempt('a', nothing)).resolves.toBeNull();

    await expect(tries.attempt('a', something)).rejects.toEqual(limited);
    await expect(tries.attempt('b', something)).resolves.toBe('found');
  });

  it('say how long to wait, at most a quarter of an hour', async () => {
    const tries = createQueryCodeTries();
    for (let count = 0; count < 5; count += 1) await tries.attempt('a', nothing);

    const { facts } = (await tries.attempt('a', nothing).catch((error: unknown) => error)) as HubError;

    expect(facts.retryAfterSeconds).toBeGreaterThan(800);
    expect(facts.retryAfterSeconds).toBeLessThanOrEqual(900);
  });

  it('are not counted when they are right', async () => {
    const tries = createQueryCodeTries();
    for (let count = 0; count < 50; count += 1) await tries.attempt('a', something);

    await expect(tries.attempt('a', nothing)).resolves.toBeNull();
  });

  it('are not counted when the database is away', async () => {
    const tries = createQueryCodeTries();
    const away = async () => {
      throw new HubError('DATABASE_UNAVAILABLE');
    };
    for (let count = 0; count < 10; count += 1) await tries.attempt('a', away).catch(() => null);

    await expect(tries.attempt('a', something)).resolves.toBe('found');
  });

  it('are let in five at a time, not a thousand at once', async () => {
    const tries = createQueryCodeTries();

    const all = await Promise.allSettled(Array.from({ length: 1_000 }, () => tries.attempt('a', nothing)));

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('of many addresses together have a ceiling', async () => {
    const tries = createQueryCodeTries();

    const all = await Promise.allSettled(Array.from({ length: 1_000 }, (_, at) => tries.attempt(`${at}`, nothing)));

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(300);
  });

  it('that the ceiling refused are not held against their client', async () => {
    const tries = createQueryCodeTries();
    await Promise.allSettled(Array.from({ length: 300 }, (_, at) => tries.attempt(`${at}`, nothing)));

    const refusals: HubError[] = [];
    for (let count = 0; count < 6; count += 1) {
      refusals.push((await tries.attempt('late', something).catch((error: unknown) => error)) as HubError);
    }

    for (const { facts } of refusals) expect(facts.retryAfterSeconds).toBeLessThanOrEqual(60);
  });
});
