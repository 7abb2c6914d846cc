import { type EventBus, postgresEventBus, redisEventBus } from '../../platform/events/event-bus.js';
import { createLogger } from '../../platform/log/logger.js';
import { type JobBackend, postgresJobs, redisJobs } from '../../platform/queue/job-backend.js';
import { createJobs } from '../../platform/queue/jobs.js';
import { connectRedis } from '../../platform/queue/redis-connection.js';
import { createDatabase } from '../setup/databases.js';
import { startRedis } from '../setup/redis.js';
import { until } from '../setup/until.js';

const log = createLogger('silent');

interface Store extends AsyncDisposable {
  backend(): JobBackend;
  bus(): EventBus;
}

async function postgresStore(): Promise<Store> {
  const database = await createDatabase();
  await postgresJobs(database.url).migrate();
  return {
    backend: () => postgresJobs(database.url),
    bus: () => postgresEventBus(database.url, log),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

async function redisStore(): Promise<Store> {
  const redis = await startRedis();
  const connections: { close(): Promise<void> }[] = [];
  const connect = () => {
    const connection = connectRedis(redis.url, log);
    connections.push(connection);
    return connection;
  };
  return {
    backend: () => redisJobs(connect()),
    bus: () => redisEventBus(connect(), log),
    [Symbol.asyncDispose]: async () => {
      for (const connection of connections) await connection.close();
      await redis.stop();
    },
  };
}

describe.each([
  ['PostgreSQL', postgresStore],
  ['Redis', redisStore],
])('the queue on %s', (_, open) => {
  it('brings every row that was hurried to a worker', async () => {
    await using store = await open();
    const jobs = createJobs(store.backend(), log);
    const seen = new Set<string>();
    jobs.work('intake.process', async (ids) => {
      for (const id of ids) seen.add(id);
    });

    const ids = Array.from({ length: 450 }, (_unused, at) => `row-${at}`);
    jobs.hurry('intake.process', ids);
    await until(() => seen.size === ids.length);
    await jobs.close();

    expect([...seen].sort()).toEqual(ids.sort());
  });

  it('tries again what failed for now', async () => {
    await using store = await open();
    const jobs = createJobs(store.backend(), log);
    let tries = 0;
    jobs.work('cases.register', async () => {
      tries += 1;
      if (tries === 1) throw new Error('away');
    });

    jobs.hurry('cases.register', ['a']);
    await until(() => tries === 2);
    await jobs.close();

    expect(tries).toBe(2);
  });

  it('takes the jobs that come while a batch runs together in the next', async () => {
    await using store = await open();
    const jobs = createJobs(store.backend(), log);
    const gate = Promise.withResolvers<void>();
    const batches: (readonly string[])[] = [];
    const run = async (ids: readonly string[]): Promise<void> => {
      batches.push(ids);
      await gate.promise;
    };
    jobs.work('intake.process', run, { concurrency: 1 });

    for (const [at, id] of ['a', 'b', 'c', 'd'].entries()) {
      jobs.hurry('intake.process', [id]);
      await until(async () => (await jobs.states())[0]?.active === at + 1);
    }
    gate.resolve();
    await jobs.close();

    // A job counts as active a moment before its worker hears of it, so the last may just miss the second batch.
    expect(batches[0]).toEqual(['a']);
    expect(batches.flat()).toEqual(['a', 'b', 'c', 'd']);
    expect(batches.length).toBeLessThan(4);
  });

  it('sends what still waits to be enqueued before it closes', async () => {
    await using store = await open();
    const first = createJobs(store.backend(), log);
    first.hurry('intake.process', ['kept']);
    await first.close();

    const second = createJobs(store.backend(), log);
    const seen: string[] = [];
    second.work('intake.process', async (ids) => {
      seen.push(...ids);
    });
    await until(() => seen.length === 1);
    await second.close();

    expect(seen).toEqual(['kept']);
  });

  it('shows how its queues stand', async () => {
    await using store = await open();
    const jobs = createJobs(store.backend(), log);
    jobs.declare('intake.process');
    jobs.hurry('intake.process', ['a']);

    await until(async () => (await jobs.states())[0]?.waiting === 1);
    const [state] = await jobs.states();
    await jobs.close();

    expect(state).toEqual({ name: 'intake.process', waiting: 1, active: 0, delayed: 0, failed: 0 });
  });

  it('nudges other processes, and its own at once', async () => {
    await using store = await open();
    const [here, there] = [store.bus(), store.bus()];
    const heard: string[] = [];
    here.listen((topic) => heard.push(`here ${topic}`));
    there.listen((topic) => heard.push(`there ${topic}`));

    await until(() => {
      here.publish(['feed.D01']);
      return heard.includes('there feed.D01');
    });
    await Promise.all([here.close(), there.close()]);

    expect(heard[0]).toBe('here feed.D01');
  });
});
