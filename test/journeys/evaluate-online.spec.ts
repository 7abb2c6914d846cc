import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '../../hub/command/progress.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { runHub } from '../../hub/run-hub.js';
import { createLogger } from '../../platform/log/logger.js';
import { type HubClient, hubClient } from '../setup/hub-client.js';
import { hubSettings } from '../setup/start-hub.js';
import { startSplitHub } from '../setup/start-split-hub.js';
import { until } from '../setup/until.js';
import { partsFor } from '../subgraphs/cases/documents.js';

const SUBMIT = 'mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId queryCode } }';
const CASE = `query ($id: ID!) { submission(id: $id) { case {
  id version state leadUnit { code } assignments { id role } evaluations { target grade comment unit { name } } } } }`;
const SIGN = 'mutation ($input: SignAssignmentInput!) { signAssignment(input: $input) { case { version } } }';
const REPLY = 'mutation ($input: AnswerCaseInput!) { replyCase(input: $input) { case { state } } }';
const PROGRESS = `query ($code: String!) { petitionProgress(queryCode: $code) {
  handling { step } evaluations { target unitCode state canJudge closesAt } } }`;
const EVALUATE = `mutation ($input: EvaluatePetitionInput!) { evaluatePetition(input: $input) {
  evaluations { target state canJudge } } }`;
const HEARD = 'query ($unit: ID!) { assignedCaseEvents(unit: $unit, first: 100) { nodes { kind case { id } } } }';

const WORDS = '经办人孟庆余收了材料不给回执';

const NOTHING_LOGGED = async (): Promise<string> => '';

/** A hub in one process, and what it logs at the finest level. */
async function startLoggedHub(): Promise<HubClient & AsyncDisposable & { logged(): Promise<string> }> {
  await using stack = new AsyncDisposableStack();
  const settings = await hubSettings();
  stack.defer(() => settings.discard());
  const folder = await mkdtemp(join(tmpdir(), 'hub-evaluate-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const logFile = await open(join(folder, 'log'), 'w');
  stack.defer(() => logFile.close());
  const log = createLogger('trace', logFile.fd);
  const hub = await runHub(readHubConfig(settings.env), log, silentProgress, settings.env);
  stack.defer(() => hub.close());
  const kept = stack.move();
  return {
    ...hubClient(hub.url, settings.keysFile, settings.secrets),
    logged: () => {
      log.flush();
      return until(() => readFile(join(folder, 'log'), 'utf8'));
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function caseOf(hub: HubClient, submissionId: string) {
  const officer = await hub.token('officer');
  return until(async () => (await hub.ask(CASE, { id: submissionId }, officer)).data?.submission?.case ?? null);
}

/** Its unit signs for it and answers. */
async function answer(hub: HubClient, submissionId: string): Promise<string> {
  const { id: caseId, version, leadUnit, assignments } = await caseOf(hub, submissionId);
  const unit = await hub.token('department', { unit: leadUnit.code });
  const { id: assignmentId } = assignments.find(({ role }: { role: string }) => role === 'LEAD');
  const { data } = await hub.ask(SIGN, { input: { caseId, version, assignmentId } }, unit);
  const documents = [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }];
  await hub.ask(REPLY, { input: { caseId, version: data.signAssignment.case.version, documents } }, unit);
  return leadUnit.code;
}

describe.each([
  ['in one process', startLoggedHub],
  ['with every subgraph behind HTTP', async () => Object.assign(await startSplitHub(), { logged: NOTHING_LOGGED })],
])('结果网上评, %s', (_, start) => {
  it('goes from a petition sent online to both bodies judged by its query code, and the words reach no log', async () => {
    await using hub = await start();
    const input = {
      title: '城东小区停水三天',
      content: '城关镇城东小区停水三天无人处理。',
      category: '供水',
      purpose: 'APPEAL',
      petitioner: { name: '尹树声', phone: '19912345670' },
    };
    const { data: sent } = await hub.ask(SUBMIT, { input });
    const { submissionId, queryCode } = sent.submitPetition;
    const judging = (code: string, evaluations: readonly object[], token?: string) =>
      hub.ask(EVALUATE, { input: { queryCode: code, evaluations } }, token);
    const unitJudged = { target: 'HANDLING_UNIT', grade: 'DISSATISFIED', comment: WORDS };

    await caseOf(hub, submissionId);
    const early = await judging(queryCode, [unitJudged]);
    const unitCode = await answer(hub, submissionId);
    const { data: before } = await hub.ask(PROGRESS, { code: queryCode });
    const byUnit = await judging(queryCode, [unitJudged], await hub.token('department', { unit: unitCode }));
    const wrong = await judging('AAAA-AAAA-0001', [unitJudged]);
    const { data: judged, errors } = await judging(queryCode, [
      { target: 'PETITION_DEPARTMENT', grade: 'SATISFIED' },
      unitJudged,
    ]);
    const again = await judging(queryCode, [unitJudged]);

    expect([early, byUnit, wrong, again].map(codeOf)).toEqual([
      'EVALUATION_TOO_EARLY',
      'EVALUATOR_IS_JUDGED',
      'QUERY_CODE_REFUSED',
      'EVALUATION_ALREADY_MADE',
    ]);
    expect(before.petitionProgress.evaluations).toMatchObject([
      { target: 'PETITION_DEPARTMENT', state: 'OPEN', canJudge: true },
      { target: 'HANDLING_UNIT', unitCode, state: 'OPEN', canJudge: true },
    ]);
    expect(errors).toBeUndefined();
    expect(judged.evaluatePetition.evaluations).toMatchObject([
      { target: 'PETITION_DEPARTMENT', state: 'JUDGED', canJudge: false },
      { target: 'HANDLING_UNIT', state: 'JUDGED', canJudge: false },
    ]);
    expect((await caseOf(hub, submissionId)).evaluations).toMatchObject([
      { target: 'PETITION_DEPARTMENT', grade: 'SATISFIED', comment: null },
      { target: 'HANDLING_UNIT', grade: 'DISSATISFIED', comment: WORDS, unit: { name: expect.any(String) } },
    ]);
    const unit = await hub.token('department', { unit: unitCode });
    const { data: heard } = await hub.ask(HEARD, { unit: unitCode }, unit);
    expect(heard.assignedCaseEvents.nodes.map(({ kind }: { kind: string }) => kind)).toContain('EVALUATION_RECEIVED');
    const logged = await hub.logged();
    for (const secret of [WORDS, '孟庆余', queryCode, queryCode.replaceAll('-', '')]) {
      expect(logged).not.toContain(secret);
    }
  });

  it('cannot be judged by guessing codes: judging and looking share one limit', async () => {
    await using hub = await start();
    const evaluations = [{ target: 'HANDLING_UNIT', grade: 'SATISFIED' }];

    const codes: unknown[] = [];
    for (let count = 0; count < 6; count += 1) {
      codes.push(codeOf(await hub.ask(EVALUATE, { input: { queryCode: `AAAA-AAAA-000${count}`, evaluations } })));
    }
    const looking = await hub.ask(PROGRESS, { code: 'AAAA-AAAA-0009' });

    expect(codes).toEqual([...Array(5).fill('QUERY_CODE_REFUSED'), 'RATE_LIMITED']);
    expect(codeOf(looking)).toBe('RATE_LIMITED');
  });
});

const codeOf = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }): unknown =>
  errors?.[0]?.extensions['code'];
