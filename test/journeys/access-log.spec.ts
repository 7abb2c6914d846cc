import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { readKeyRing } from '../../platform/crypto/key-ring.js';
import { ownAccessLog } from '../setup/own-access-log.js';
import { startHub, type TestHub } from '../setup/start-hub.js';
import { bring } from './accusation/world.js';

const LOG = `query Look($filter: AccessFilter, $first: Int, $after: String) {
  accessLog(filter: $filter, first: $first, after: $after) {
    nodes { sequence kind subject roles unitCode operation caseIds submissionIds reason }
    pageInfo { hasNextPage endCursor } } }`;

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
}, 60_000);
afterAll(() => hub?.[Symbol.asyncDispose]());

interface Entry {
  readonly sequence: number;
  readonly kind: string;
  readonly caseIds: readonly string[];
  readonly submissionIds: readonly string[];
}

async function look(filter: object, first = 100): Promise<Entry[]> {
  const { data, errors } = await hub.ask(LOG, { filter, first }, await hub.token('auditor'));
  expect(errors).toBeUndefined();
  return data.accessLog.nodes;
}

describe('what is read of a petitioner (Art. 46(5))', () => {
  it('is kept before it is shown: who, in which operation, of which submission; once a request', async () => {
    const { id, submissionId } = await bring(hub, { content: '路灯不亮。' });
    const token = await hub.token('officer');
    const document = `query Handling($id: ID!) { case(id: $id) {
      again: submissions { content } submissions { petitioners { nameMasked } attachments { name } } } }`;

    const { errors } = await hub.ask(document, { id }, token);

    expect(errors).toBeUndefined();
    expect(await look({ submissionId })).toEqual([
      {
        sequence: expect.any(Number),
        kind: 'PERSON_READ',
        subject: 'test-officer',
        roles: ['officer'],
        unitCode: null,
        operation: 'Handling',
        caseIds: [],
        submissionIds: [submissionId],
        reason: null,
      },
    ]);
  });

  it('is not kept of a case that is read without its petitioners', async () => {
    const { id, submissionId } = await bring(hub, { content: '路面破损。' });

    const document = 'query ($id: ID!) { case(id: $id) { title clocks { kind } submissions { submissionNo title } } }';
    await hub.ask(document, { id }, await hub.token('officer'));

    expect(await look({ submissionId })).toEqual([]);
    expect(await look({ caseId: id })).toEqual([]);
  });

  it('is kept of a search by somebody’s number, also of one that finds nothing', async () => {
    const search = '{ submissions(filter: { person: "13700001234" }) { nodes { id } } }';
    await hub.ask(search, {}, await hub.token('clerk'));

    expect(await look({ kinds: ['PERSON_SEARCHED'] })).toMatchObject([{ subject: 'test-clerk', submissionIds: [] }]);
  });
});

describe('what is read of an accusation (Art. 30)', () => {
  it('is kept by id, number and list, and of no other case in the list', async () => {
    const accusation = await bring(hub, { demandType: '举报', respondentName: '住建局', content: '吃拿卡要。' });
    const token = await hub.token('officer');
    const asked = [
      hub.ask('query ById($id: ID!) { case(id: $id) { title } }', { id: accusation.id }, token),
      hub.ask('query ByNo($no: String!) { caseByNo(caseNo: $no) { title } }', { no: accusation.caseNo }, token),
      hub.ask('query Listed { cases(first: 100) { nodes { title } } }', {}, token),
    ];
    await Promise.all(asked);

    const kept = await look({ caseId: accusation.id, kinds: ['ACCUSATION_READ'] });
    expect(kept.map((entry) => (entry as Entry & { operation: string }).operation).sort()).toEqual(
      expect.arrayContaining(['ById', 'ByNo', 'Listed']),
    );
    for (const { caseIds } of kept) expect(caseIds).toEqual([accusation.id]);
  });
});

describe('the access log', () => {
  it.each(['officer', 'leader', 'inspector', 'admin', 'head'] as const)('is not for a %s', async (role) => {
    const codes = role === 'head' ? { unit: '610999-JW' } : {};
    const { errors } = await hub.ask(LOG, {}, await hub.token(role, codes));

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is not for an auditor of some unit, which an accusation in it may accuse', async () => {
    const { errors } = await hub.ask(LOG, {}, await hub.token('auditor', { unit: '610999-SJJ' }));

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is paged from the latest back, and nothing comes twice or is left out', async () => {
    const whole = await look({});
    const token = await hub.token('auditor');
    const paged: Entry[] = [];
    for (let after: string | null = null, goesOn = true; goesOn; ) {
      const { data } = await hub.ask(LOG, { filter: {}, first: 2, after }, token);
      paged.push(...data.accessLog.nodes);
      after = data.accessLog.pageInfo.endCursor;
      goesOn = data.accessLog.pageInfo.hasNextPage;
    }

    expect(paged.map(({ sequence }) => sequence)).toEqual(whole.map(({ sequence }) => sequence));
    expect(paged.map(({ sequence }) => sequence)).toEqual(whole.map((_, at) => whole.length - at));
  });

  it('stays one chain while two processes write to it at once', async () => {
    const keys = readKeyRing(`${hub.dataDir}/keys.json`);
    const other = await ownAccessLog(hub.databaseUrl, keys, () => new Date());
    const entry = (at: number) => ({
      ...{ kind: 'PERSON_READ' as const, subject: `s${at}`, roles: [], unitCode: null, requestId: `r${at}` },
      ...{ operation: 'both', caseIds: [], submissionIds: [`x${at}`], reason: at === 0 ? '核对身份' : null },
    });

    await Promise.all(Array.from({ length: 60 }, (_, at) => (at % 2 ? other : hub.hub.base.access).record(entry(at))));

    expect(await other.verify(null)).toMatchObject({ fault: null });
    expect(await look({ submissionId: 'x0' })).toMatchObject([{ reason: '核对身份' }]);
    await other.close();
  });

  it('refuses every change, and shows one that was made past the refusal', async () => {
    const client = new pg.Client({ connectionString: hub.databaseUrl });
    await client.connect();
    const sql = (text: string) =>
      client.query(text).then(
        ({ rowCount }) => rowCount,
        ({ message }) => message,
      );

    const refused = [
      await sql(`update audit.access_log set subject = 'nobody'`),
      await sql('delete from audit.access_log where sequence = 1'),
      await sql('truncate audit.access_log'),
    ];
    const whole = await verify();
    await sql('alter table audit.access_log disable trigger access_log_added_to');
    await sql('delete from audit.access_log where sequence = (select max(sequence) from audit.access_log)');
    const unanchored = await verify();
    const anchored = await verify('--anchor', whole.anchor);
    await sql(`update audit.access_log set case_ids = '{}' where kind = 'ACCUSATION_READ'`);
    const altered = await verify();
    await client.end();

    expect(refused).toEqual(Array(3).fill('the access log is only added to'));
    expect([whole.code, unanchored.code, anchored.code, altered.code]).toEqual([0, 0, 1, 1]);
    expect(anchored.said).toContain('末尾被截去');
    expect(altered.said).toContain('被改动');
  }, 60_000);
});

/** `bin/hub audit verify` beside the running hub. */
async function verify(...args: string[]): Promise<{ code: number; said: string; anchor: string }> {
  const env = {
    ...process.env,
    HUB_DATA: hub.dataDir,
    HUB_DATABASE_URL: hub.databaseUrl,
  };
  const main = repositoryPath('dist', 'hub', 'main.js');
  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, [main, 'audit', 'verify', ...args], {
    env,
  }).then(
    (said) => ({ ...said, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { code, said: stdout + stderr, anchor: /\d+:[\w-]{43}/.exec(stdout)?.[0] ?? '' };
}
