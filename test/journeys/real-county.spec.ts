import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { createDatabase, type TestDatabase } from '../setup/databases.js';
import { startHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';

/** Each step starts up to three processes, or a hub. Milliseconds. */
const STEP_TIMEOUT_MS = 120_000;

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createDatabase({ template: 'template1' });
  dataDir = await mkdtemp(join(tmpdir(), 'hub-county-'));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
});

interface Said {
  readonly code: number;
  readonly text: string;
}

/** `bin/hub county …` on the empty database. */
function county(...args: string[]): Promise<Said> {
  const env = { ...process.env, HUB_DATA: dataDir, HUB_DATABASE_URL: database.url };
  const script = [repositoryPath('dist', 'hub', 'main.js'), 'county', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, script, { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
    );
  });
}

const ADD_RULE = `mutation ($input: AddRoutingRuleInput!) {
  addRoutingRule(input: $input) { rule { leadAreaLevel } userErrors { code field } }
}`;
const AREAS =
  '{ areas(level: 2, first: 100) { nodes { code name levelLabel } } gridSummary { county cellsOfLevel1 cellsOfLevel2 villages communities } }';
const SUBMIT = 'mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId } }';
const CASE = `query ($id: ID!) {
  submission(id: $id) { case { cell { name town { name } } leadUnit { name } assignments { role unit { name } } } }
}`;

describe('a real county, from an empty database', () => {
  it(
    'is found by a part of its name',
    async () => {
      const { code, text } = await county('list', '--search', '安康 宁');

      expect([code, text]).toEqual([0, '610923  宁陕县  陕西省 安康市\n']);
    },
    STEP_TIMEOUT_MS,
  );

  it(
    'is not guessed: an unknown code is answered with those near it, and nothing is written',
    async () => {
      const { code, text } = await county('init', '--county', '610934');

      expect(code).toBe(1);
      expect(text).toContain('610923  宁陕县');
    },
    STEP_TIMEOUT_MS,
  );

  it(
    'is looked at, made, and made again without a change',
    async () => {
      const looked = await county('init', '--county', '宁陕', '--cells', '--label', '镇=镇办', '--check');
      const made = await county('init', '--county', '宁陕', '--cells', '--label', '镇=镇办');
      const again = await county('init', '--county', '610923', '--cells', '--label', '镇=镇办');

      expect([looked.code, made.code, again.code]).toEqual([0, 0, 0]);
      expect(looked.text).toMatch(/乡镇 towns +11，将新增 11.*仅检查，未写入/s);
      expect(made.text).toMatch(/乡镇 towns +11，新增 11.*村 villages +68，新增 68.*已写入/s);
      expect(again.text).toMatch(/乡镇 towns +11，新增 0.*没有变化/s);
    },
    STEP_TIMEOUT_MS,
  );

  it(
    'is not put beside another unasked',
    async () => {
      const { code, text } = await county('init', '--county', '410225');

      expect(code).toBe(1);
      expect(text).toContain('--beside');
    },
    STEP_TIMEOUT_MS,
  );

  it(
    'takes a petition, finds its village, and gives it to the petition bureau with the town to help; rules can be made',
    async () => {
      await using hub = await startHub({ HUB_DATABASE_URL: database.url, HUB_DEMO: '0' });
      const officer = await hub.token('officer');
      const { data: ground } = await hub.ask(AREAS, {}, officer);
      const rule = { categoryPrefix: '0702', leadAreaLevel: 2, source: '宁陕县交办责任清单' };
      const { data: ruled } = await hub.ask(ADD_RULE, { input: rule }, officer);

      const { data } = await hub.ask(SUBMIT, {
        input: {
          title: '村道塌方',
          content: '老城村到县城的村道塌了半边，车过不去，请尽快修好。',
          purpose: 'APPEAL',
          address: '宁陕县城关镇老城村',
          petitioner: { name: '王小明', phone: '13800000000' },
        },
      });
      const id = data.submitPetition.submissionId;
      const found = await until(async () => (await hub.ask(CASE, { id }, officer)).data?.submission?.case ?? null);

      expect(ground.gridSummary).toEqual({
        county: '宁陕县',
        cellsOfLevel1: 11,
        cellsOfLevel2: 80,
        villages: 68,
        communities: 12,
      });
      expect(ruled.addRoutingRule).toEqual({ rule: { leadAreaLevel: 2 }, userErrors: [] });
      expect(ground.areas.nodes).toHaveLength(11);
      expect(ground.areas.nodes[0]).toEqual({ code: '610923100000', name: '城关镇', levelLabel: '镇办' });
      expect(found).toMatchObject({
        cell: { name: '老城村', town: { name: '城关镇' } },
        leadUnit: { name: '宁陕县信访局' },
      });
      expect(found.assignments).toContainEqual({ role: 'CO', unit: { name: '城关镇人民政府' } });
    },
    STEP_TIMEOUT_MS,
  );
});
