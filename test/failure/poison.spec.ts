import { silentProgress } from '../../hub/command/progress.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { type RunningHub, runHub } from '../../hub/run-hub.js';
import { createLogger } from '../../platform/log/logger.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { hubClient } from '../setup/hub-client.js';
import { type HubSettings, hubSettings } from '../setup/start-hub.js';
import { until } from '../setup/until.js';
import { isOnce, openEye } from './order-fates.js';

const PROFILE = 'hotline-county-json';
const GOOD = 200;
/** What the database is made to choke on, once as a submission is read and once as its case is written. */
const UNREADABLE = '整理时出错的工单';
const UNWRITABLE = '立项时出错的工单';
/** Six tries: the first at once, the others as the sweeper comes by. */
const GIVEN_UP_WITHIN_MS = 40_000;

const SET_ASIDE = `query { setAside(first: 10) { nodes { id title setAside { stage reason } } } }`;
const REPLAY = `mutation ($input: ReplaySubmissionInput!) { replaySubmission(input: $input) { submissionId } }`;

const startOn = (settings: HubSettings, extra: NodeJS.ProcessEnv = {}): Promise<RunningHub> => {
  const env = { ...settings.env, ...extra };
  return runHub(readHubConfig(env), createLogger(env['HUB_LOG_LEVEL']), silentProgress, env);
};

describe('two poisoned orders among two hundred good ones', () => {
  it('hold up no other, stand aside with stage and reason, and become cases once the fault is mended', async () => {
    await using stack = new AsyncDisposableStack();
    const settings = await hubSettings();
    stack.defer(() => settings.discard());
    const eye = stack.use(openEye(settings.databaseUrl));
    const orders = Array.from({ length: GOOD + 2 }, (_, at) => {
      const poison = { 50: UNREADABLE, 150: UNWRITABLE }[at];
      return aHotlineOrder(poison ? { title: poison } : {});
    });
    const idle = await startOn(settings, { HUB_ROLES: 'grid,intake,cases,connectors,gateway' });
    const sender = hubClient(idle.url, settings.keysFile, settings.secrets);
    for (let at = 0; at < orders.length; at += 100) {
      const batch = await sender.push(PROFILE, JSON.stringify({ orders: orders.slice(at, at + 100) }));
      expect(batch.status).toBe(202);
    }
    await idle.close();
    await eye.sql(`alter table intake.submission add constraint poison check (title <> '${UNREADABLE}')`);
    await eye.sql(`alter table cases.case add constraint poison check (title <> '${UNWRITABLE}')`);

    const hub = await startOn(settings);
    stack.defer(() => hub.close());
    const { ask, token } = hubClient(hub.url, settings.keysFile, settings.secrets);
    const once = async () => (await eye.fates()).filter(isOnce).length;
    await until(async () => (await once()) === GOOD, GIVEN_UP_WITHIN_MS);
    const clerk = await token('clerk');
    const aside = await until(async () => {
      const { data } = await ask(SET_ASIDE, {}, clerk);
      return data?.setAside.nodes.length === 2 ? data.setAside.nodes : [][0];
    }, GIVEN_UP_WITHIN_MS);

    expect(aside.map((node: { setAside: object }) => node.setAside)).toEqual([
      { stage: 'NORMALISE', reason: 'PROCESSING_FAILED' },
      { stage: 'REGISTER', reason: 'PROCESSING_FAILED' },
    ]);
    expect(await (await fetch(`${hub.url}/metrics`)).text()).toMatch(
      /hub_set_aside_total\{reason="PROCESSING_FAILED",stage="REGISTER"\} 1/,
    );

    await eye.sql('alter table intake.submission drop constraint poison');
    await eye.sql('alter table cases.case drop constraint poison');
    for (const { id } of aside) {
      const { errors } = await ask(REPLAY, { input: { submissionId: id } }, clerk);
      expect(errors).toBeUndefined();
    }
    await until(async () => (await once()) === GOOD + 2);
    expect(await eye.caseCount()).toBe(GOOD + 2);
  }, 120_000);
});
