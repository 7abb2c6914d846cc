import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createOrm } from '../../platform/database/create-orm.js';
import { appendEvents } from '../../subgraphs/cases/event/append-events.js';
import { aMatter } from './cases/a-matter.js';
import { type CasesDesk, type DeskTemplate, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
let orm: MikroORM;
beforeAll(async () => {
  desks = await prepareDesks();
});
afterAll(async () => {
  await desks[Symbol.asyncDispose]();
});
beforeEach(async () => {
  desk = await desks.open();
  orm = await createOrm({ schema: 'cases', url: desk.url, entities: [], migrations: [] });
});
afterEach(async () => {
  await orm.close();
  await desk[Symbol.asyncDispose]();
});

const START = Buffer.from('["0"]').toString('base64url');

/** Appends one event to JTJ's feed in a transaction that commits `commitAfterMs` later. */
function write(caseId: string, sequence: number, commitAfterMs: number): Promise<void> {
  return orm.em.fork().transactional(async (tx) => {
    await appendEvents(tx, [
      {
        caseId,
        sequence,
        kind: 'CASE_REMINDED',
        at: new Date(),
        actor: 'test',
        unitCode: null,
        facts: {},
        hearers: ['JTJ'],
      },
    ]);
    await sleep(commitAfterMs);
  });
}

async function aCase(): Promise<string> {
  const matter = aMatter({ quiet: true });
  await desk.cases.register(desk.ports.bring(matter));
  return desk.ports.links.get(matter.submissionId)?.caseId ?? '';
}

/** Reads as a subscriber does, from the last cursor on, until it has heard `count` events or 10 s have passed. */
async function follow(count: number): Promise<number[]> {
  const heard: number[] = [];
  const giveUp = Date.now() + 10_000;
  for (let after = START; heard.length < count && Date.now() < giveUp; ) {
    const { items, next } = await desk.cases.port.feed({ unitCode: 'JTJ', after, limit: 5 });
    heard.push(...items.map(({ sequence }) => sequence));
    after = next;
  }
  return heard;
}

describe('the feed while many write', () => {
  it('shows an event that was begun first and committed last, to a reader that had already read the other', async () => {
    const caseId = await aCase();
    const reader = follow(2);

    const slow = write(caseId, 101, 400);
    await sleep(50);
    const quick = write(caseId, 102, 0);
    await Promise.all([slow, quick]);

    // Whichever drew its position first: neither is passed over.
    expect((await reader).sort()).toEqual([101, 102]);
  });

  it('skips none of 60 events whose transactions end in any order', async () => {
    const caseId = await aCase();
    const reader = follow(60);

    await Promise.all(Array.from({ length: 60 }, (_, at) => write(caseId, 200 + at, (at * 7) % 12)));

    const heard = await reader;
    expect(heard).toHaveLength(60);
    expect(new Set(heard).size).toBe(60);
  });

  it('goes on when a writer dies with its events unwritten', async () => {
    const caseId = await aCase();
    const dying = orm.em.fork().transactional(async (tx) => {
      await tx.getConnection().execute('select 1', [], 'all', tx.getTransactionContext());
      await appendEvents(tx, [
        {
          caseId,
          sequence: 301,
          kind: 'CASE_REMINDED',
          at: new Date(),
          actor: 'test',
          unitCode: null,
          facts: {},
          hearers: ['JTJ'],
        },
      ]);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');

    await write(caseId, 301, 0);

    expect(await follow(1)).toEqual([301]);
  });
});
