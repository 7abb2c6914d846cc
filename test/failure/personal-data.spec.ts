import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { Redis } from 'ioredis';
import { importLetters } from '../../connectors/letter/import-letters.js';
import { importMail } from '../../connectors/mailbox/import-mail.js';
import { silentProgress } from '../../hub/command/progress.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { runHub } from '../../hub/run-hub.js';
import { createLogger } from '../../platform/log/logger.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { hubClient } from '../setup/hub-client.js';
import { startRedis } from '../setup/redis.js';
import { hubSettings } from '../setup/start-hub.js';
import { until } from '../setup/until.js';
import { type DatabaseEye, openEye } from './order-fates.js';

const PROFILE = 'hotline-county-json';
/** Who exists nowhere but in what this suite sends. The ID number's check digit is right. */
const CANARY = {
  name: '钱鸣凤',
  phone: '19912340987',
  idNo: '610999197203140019',
  email: 'qian.mingfeng@canary.example',
};
/** Of an official, whose name is on the door; the numbers are nobody's business. */
const OFFICIAL = { phone: '19912340988', idNo: '610999198505060027' };
const CANARIES = [...Object.values(CANARY), ...Object.values(OFFICIAL)];
const REACHED = `请回电${CANARY.phone}，身份证${CANARY.idNo}，邮箱${CANARY.email}。`;

const VISIT = `mutation ($input: RegisterVisitInput!) { registerVisit(input: $input) { submissionId } }`;
const ONLINE = `mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId } }`;

const APPOINT = `mutation ($input: AppointInput!) { appoint(input: $input) {
  post { holder { id phoneMasked idNoMasked } } effects { key fields } userErrors { field value hint } } }`;
const AMEND = `mutation ($input: AmendPersonInput!) { amendPerson(input: $input) {
  person { phoneMasked idNoMasked } userErrors { field value hint conflictsWith } } }`;
const FIND = 'query ($input: FindPeopleInput!) { findPeople(input: $input) { id phoneMasked idNoMasked } }';
const FORGET = 'mutation ($input: ForgetPersonInput!) { forgetPerson(input: $input) { effects { key fields } } }';

const ISSUE = `mutation ($input: IssueDocumentsInput!) { issueDocuments(input: $input) { case { documents { id number } } } }`;
const DRAFT = `mutation ($input: DraftDocumentInput!) { draftDocument(input: $input) { document { id } } }`;
const DELIVER = `mutation ($input: RecordDeliveryInput!) { recordDelivery(input: $input) { case { id } } }`;

describe.each([
  ['PostgreSQL', async () => null],
  ['Redis', startRedis],
])('names, telephones, ID numbers and addresses, with queues on %s', (_, openRedis) => {
  it('are found in no table, queue, log line, metric or refusal, whichever channel brought them', async () => {
    await using stack = new AsyncDisposableStack();
    const redis = await openRedis();
    if (redis) stack.use(redis);
    const settings = await hubSettings({ HUB_LOG_LEVEL: 'trace', ...(redis ? { HUB_REDIS_URL: redis.url } : {}) });
    stack.defer(() => settings.discard());
    const folder = await mkdtemp(join(tmpdir(), 'hub-canary-'));
    stack.defer(() => rm(folder, { recursive: true }));
    const logFile = await open(join(folder, 'log'), 'w');
    stack.defer(() => logFile.close());
    const log = createLogger('trace', logFile.fd);
    const hub = await runHub(readHubConfig(settings.env), log, silentProgress, settings.env);
    stack.defer(() => hub.close());
    const eye = stack.use(openEye(settings.databaseUrl));
    const client = hubClient(hub.url, settings.keysFile, settings.secrets);
    const { inbox } = hub.parts.intake!;
    const told: string[] = [];

    const [clerk, officer] = [await client.token('clerk'), await client.token('officer')];
    const ask = async (document: string, input: object, by = clerk) => {
      const answer = await client.ask(document, { input }, by);
      told.push(JSON.stringify(answer));
      return answer;
    };
    const caller = { callerName: CANARY.name, contactPhone: CANARY.phone, idCard: CANARY.idNo, email: CANARY.email };
    const pushes = [
      JSON.stringify(aHotlineOrder({ ...caller, content: `路面塌了。${REACHED}` })),
      JSON.stringify(aHotlineOrder({ ...caller, title: '', content: '' })),
      JSON.stringify({ orders: [aHotlineOrder({ ...caller, category: CANARY.name }), { ...caller }] }),
      `{"workOrderNo": "X", "callerName": "${CANARY.name}", ${REACHED}`,
    ];
    for (const body of pushes) told.push(await (await client.push(PROFILE, body)).text());
    const person = { name: CANARY.name, phone: CANARY.phone, idNo: CANARY.idNo, email: CANARY.email };
    const matter = { title: '供水时间太短', content: `每天只有两小时。${REACHED}`, purpose: 'APPEAL' };
    const visit = { ...matter, receptionMode: 'DAILY', visitedAt: new Date().toISOString() };
    await ask(VISIT, { ...visit, personCount: 1, representatives: [person] });
    await ask(VISIT, { ...visit, personCount: 9, representatives: Array(9).fill(person) });
    await ask(ONLINE, { ...matter, petitioner: person });
    await ask(ONLINE, { ...matter, content: '', petitioner: { ...person, idNo: `${CANARY.idNo}9` } });
    await ask(ONLINE, { ...matter, purpose: CANARY.name, petitioner: { ...person, phone: [CANARY.phone] } });
    await tellOfOfficial((document, input) => ask(document, input, officer));
    const letters = join(folder, 'letters.csv');
    const row = `${CANARY.name},${CANARY.phone},城关镇滨河社区,申诉求决,征地补偿,补偿款未足额发放。${REACHED.replaceAll('，', '；')}`;
    const table = [
      '批次号,序号,收信日期,写信人,电话,住址,信访目的,内容分类,摘要',
      `LX-1,1,2026年11月20日,${row}`,
      `LX-1,2,${CANARY.phone},${row}`,
    ];
    await writeFile(letters, iconv.encode(table.join('\r\n'), 'gbk'));
    told.push(JSON.stringify(await importLetters({ file: letters, inbox, now: new Date() })));
    const mails = [
      `From: ${CANARY.name} <${CANARY.email}>\r\nMessage-ID: <1@canary>\r\nSubject: water\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n停水三天了。${REACHED}`,
      `From: <${CANARY.email}>\r\nAuto-Submitted: auto-replied\r\nSubject: away\r\n\r\n${REACHED}`,
    ];
    const files = mails.map((_mail, at) => join(folder, `${at}.eml`));
    for (const [at, mail] of mails.entries()) await writeFile(files[at]!, mail);
    await importMail({ files, inbox, now: () => new Date(), isBackfill: false });
    await until(
      async () => !(await statesIn(eye)).some((state) => ['RECEIVED', 'NORMALISED', 'MATCHED'].includes(state)),
      20_000,
    );

    await tellInDocuments((document, input) => ask(document, input, officer), eye);

    const states = await statesIn(eye);
    expect(states.filter((state) => state === 'LINKED').length).toBeGreaterThanOrEqual(5);
    expect(states.filter((state) => state === 'SET_ASIDE').length).toBeGreaterThanOrEqual(3);
    const places: Record<string, string> = { ...(await tables(eye)), answers: told.join('\n') };
    places['metrics'] = await (await fetch(`${hub.url}/metrics`)).text();
    if (redis) places['redis'] = await everythingIn(redis.url);
    log.flush();
    places['log'] = await until(() => readFile(join(folder, 'log'), 'utf8'));

    expect(places['log']).toContain('http.answered');
    expect(Object.entries(places).flatMap(([place, text]) => found(place, text))).toEqual([]);
  }, 90_000);
});

/** An official is appointed, put right, looked for and forgotten, each also in ways that are refused. */
async function tellOfOfficial(ask: (document: string, input: object) => Promise<{ data?: unknown }>): Promise<void> {
  const post = { kind: 'UNIT_LIAISON', unitCode: '610999-GAJ', source: '任命' };
  const person = { name: '孙任之', ...OFFICIAL };
  const { data } = await ask(APPOINT, { ...post, person });
  const { id } = (data as { appoint: { post: { holder: { id: string } } } }).appoint.post.holder;
  await ask(APPOINT, { ...post, person });
  await ask(APPOINT, { ...post, kind: OFFICIAL.idNo, person });
  await ask(APPOINT, { ...post, unitCode: OFFICIAL.idNo, person: { ...person, phone: `${OFFICIAL.phone}5` } });
  await ask(APPOINT, { ...post, person: { ...person, idNo: [OFFICIAL.idNo], phone: { of: OFFICIAL.phone } } });
  await ask(AMEND, { id, phone: `${OFFICIAL.phone}1`, idNo: `${OFFICIAL.idNo}1` });
  await ask(AMEND, { id, phone: OFFICIAL.phone, expectedRevision: 0 });
  await ask(AMEND, { id, phone: OFFICIAL.phone.replace(/8$/, '9'), idNo: OFFICIAL.idNo });
  await ask(FIND, { phone: OFFICIAL.phone, idNo: OFFICIAL.idNo });
  await ask(FIND, { idNo: OFFICIAL.idNo });
  await ask(FORGET, { id });
}

/** What was found out goes into documents, right and refused, and into the proof of a delivery. */
async function tellInDocuments(
  ask: (document: string, input: object) => Promise<{ data?: unknown }>,
  eye: DatabaseEye,
): Promise<void> {
  const [row] = await eye.sql<{ id: string; version: number }>(
    `select id, version from cases.case order by id limit 1`,
  );
  const target = { caseId: row?.id, version: row?.version };
  const parts = ['addressee', 'contact'].map((key) => ({ key, text: `${CANARY.name}，${REACHED}` }));
  const issued = await ask(ISSUE, { ...target, documents: [{ kind: 'REGISTRATION_RECEIPT', parts }] });
  const [document] = (issued.data as Issued).issueDocuments.case.documents;
  await ask(DRAFT, { caseId: target.caseId, kind: 'HANDLING_OPINION', parts });
  await ask(DRAFT, { caseId: target.caseId, kind: 'HANDLING_OPINION', parts: [{ key: CANARY.name, text: 'x' }] });
  await ask(DRAFT, {
    caseId: target.caseId,
    kind: 'EXTENSION_NOTICE',
    parts: [{ key: 'newDueOn', text: CANARY.phone }],
  });
  const delivery = { documentId: document?.id, method: 'POST', proof: `${CANARY.name} ${CANARY.idNo} 签收` };
  const at = { deliveredAt: new Date().toISOString(), caseId: target.caseId };
  await ask(DELIVER, { ...delivery, ...at, version: 99 });
  await ask(DELIVER, { ...delivery, ...at, version: (row?.version ?? 0) + 1 });
}

interface Issued {
  readonly issueDocuments: { readonly case: { readonly documents: readonly { readonly id: string }[] } };
}

const found = (place: string, text: string): string[] =>
  CANARIES.filter((canary) => text.includes(canary)).map((canary) => `${canary} in ${place}`);

const statesIn = async (eye: DatabaseEye): Promise<string[]> =>
  (await eye.sql<{ state: string }>('select state from intake.submission')).map(({ state }) => state);

/**
 * Every row of every table as text, by table. Left out is what a sender wrote where a code was expected: it is kept in
 * words, for whoever maps it.
 */
async function tables(eye: DatabaseEye): Promise<Record<string, string>> {
  const names = await eye.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: Record<string, string> = {};
  for (const { name } of names) {
    const rows = await eye.sql<{ text: string }>(
      `select (to_jsonb(t) #- '{normalised,unknown}')::text as text from ${name} t`,
    );
    texts[name] = rows.map(({ text }) => text).join('\n');
  }
  return texts;
}

/** Names and values of all keys, as Redis itself writes them out. */
async function everythingIn(url: string): Promise<string> {
  const redis = new Redis(url);
  try {
    const keys = await redis.keys('*');
    const dumps = await Promise.all(keys.map((key) => redis.call('DUMP', key) as Promise<string | null>));
    return [...keys, ...dumps].join('\n');
  } finally {
    redis.disconnect();
  }
}
