import { cursorOf, readCursor } from '../../platform/graphql/connection.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { overEventStream, overWebSocket } from '../graph/live-clients.js';
import type { GraphqlAnswer } from '../graph/open-test-gateway.js';
import { type HubProcess, startHubProcess } from '../setup/start-hub-process.js';
import { until } from '../setup/until.js';
import { type DatabaseEye, isOnce, openEye } from './order-fates.js';

/** Who answers for water in the demo county. */
const UNIT = '610999-ZLS';
const CHANGED = `subscription Changed($unit: ID!, $after: String) {
  caseChanged(unit: $unit, after: $after) { cursor kind case { id } }
}`;

let hub: HubProcess;
let eye: DatabaseEye;
beforeAll(async () => {
  hub = await startHubProcess();
  eye = openEye(hub.settings.databaseUrl);
}, 90_000);
afterAll(async () => {
  await eye?.[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
});

let sent = 0;
async function push(count: number): Promise<void> {
  for (const last = sent + count; sent < last; sent += 1) {
    const order = aHotlineOrder({ category: '公用事业->供水' });
    const { status } = await hub.push('hotline-county-json', JSON.stringify(order));
    expect(status).toBe(202);
  }
}
const untilAllAreCases = () => until(async () => (await eye.fates()).filter(isOnce).length === sent, 20_000);

const cursorsOf = (answers: readonly GraphqlAnswer[]): string[] =>
  answers.map(({ data }) => (data as { caseChanged: { cursor: string } }).caseChanged.cursor);

/** What the log holds for the unit, in its order. */
async function cursorsAfter(position: string): Promise<string[]> {
  const rows = await eye.sql<{ position: string }>(
    'select distinct position from cases.unit_feed where unit_code = $1 and position > $2 order by position',
    [UNIT, position],
  );
  return rows.map((row) => cursorOf([row.position]));
}

describe('a department that goes away and comes back', () => {
  it('hears all that happened meanwhile and what happens then, once each, on either transport', async () => {
    const token = await hub.token('department', { unit: UNIT });
    const ask = (after: string | null) => ({ query: CHANGED, variables: { unit: UNIT, after } });
    const first = overWebSocket.listen(hub.url, ask(null), token);
    await until(async () => {
      await push(1);
      return first.answers.length > 0;
    });
    await untilAllAreCases();
    await first.stop();
    const cursor = cursorsOf(first.answers).at(-1) ?? '';
    const [position = ''] = readCursor(cursor, 1);

    await push(15);
    await hub.kill();
    await hub.start();
    const again = [overWebSocket, overEventStream].map((transport) => transport.listen(hub.url, ask(cursor), token));
    await push(15);
    await untilAllAreCases();

    const expected = await cursorsAfter(position);
    expect(expected.length).toBeGreaterThanOrEqual(30);
    for (const { answers, stop } of again) {
      await until(() => answers.length >= expected.length);
      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect(cursorsOf(answers)).toEqual(expected);
      await stop();
    }
  }, 120_000);
});
