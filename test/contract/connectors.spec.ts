import { setTimeout as sleep } from 'node:timers/promises';
import { connectors } from '../../connectors/registry.js';
import { until } from '../setup/until.js';
import { SENDERS } from './senders.js';

const channels = Object.keys(connectors) as (keyof typeof connectors)[];

/** What every channel owes its senders, over a real intake on a real database. */
describe.each(channels)('%s', (name) => {
  it('tells its sender "taken" only after the submission is committed', async () => {
    await using sending = await SENDERS[name]();
    const { channel } = sending;
    let told: string | null = null;
    let sent: Promise<void> | undefined;

    await channel.whileLocked(async () => {
      sent = sending.send('A1').then((answer) => {
        told = answer;
      });
      await sleep(1_000);
      expect(told).toBeNull();
    });
    await sent;

    expect(told).toBe('taken');
    expect(await channel.stored()).toBe(1);
  });

  it('leaves an item with its sender while nothing can be stored, and takes it after that', async () => {
    await using sending = await SENDERS[name]();
    const { channel } = sending;
    await sending.send('A1');

    channel.database.state = 'shut';
    const away = await sending.send('A2');
    channel.database.state = 'open';
    expect(away).toBe('kept');

    if (sending.fetches) await until(async () => (await channel.stored()) === 2);
    else await until(async () => (await sending.send('A2')) === 'taken');
    expect(await channel.stored()).toBe(2);
  });

  it('is not kept from the next item by one that nobody can read', async () => {
    await using sending = await SENDERS[name]();

    const unreadable = await sending.sendUnreadable('A1');
    const next = await sending.send('A2');

    expect(next).toBe('taken');
    // A door refuses at once, with the one who typed it still there; what came from afar is set aside whole.
    expect(await sending.channel.setAside()).toBe(unreadable === 'refused' ? 0 : 1);
    expect(unreadable).toBe(name === 'visit' || name === 'online' ? 'refused' : 'taken');
  });

  it('makes one submission of an item that is sent again, also at the same time', async () => {
    await using sending = await SENDERS[name]();

    const told = await Promise.all([sending.send('A1'), sending.send('A1'), sending.send('A1')]);
    const again = await sending.send('A1');

    expect([...told, again]).toEqual(['taken', 'taken', 'taken', 'taken']);
    expect(await sending.channel.stored()).toBe(1);
  });

  it('stops within a second, and takes nothing after that', async () => {
    await using sending = await SENDERS[name]();
    const { channel } = sending;
    await until(() => channel.ready());
    const startedAt = Date.now();

    await channel.close();
    const stoppedAfterMs = Date.now() - startedAt;

    // 0.8 s at most; more only on a machine that is busy.
    expect(stoppedAfterMs).toBeLessThan(3_000);
    expect(channel.ready()).toBe(false);
    if (!sending.fetches) expect(await sending.send('A1')).toBe('kept');
    expect(await channel.stored()).toBe(0);
  });
});
