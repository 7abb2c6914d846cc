import { aHotlineOrder } from '../builders/hotline-order.js';
import type { HubClient } from '../setup/hub-client.js';
import { startHub } from '../setup/start-hub.js';
import { startSplitHub } from '../setup/start-split-hub.js';
import { until } from '../setup/until.js';

const ADDRESS = '老粮站斜对面';
/** Who answers for water in the demo county, wherever in it. */
const WATERWORKS = '610999-ZLS';

const CASE = 'query ($id: ID!) { submission(id: $id) { case { id version cell { id name } leadUnit { code } } } }';
const WAITING = '{ unresolvedPlaces(first: 100) { nodes { id ref address } } }';
const CELLS = '{ cells(level: 3, first: 1) { nodes { id name } } }';
const RESOLVE = `mutation ($input: ResolveUnresolvedPlaceInput!) {
  resolveUnresolvedPlace(input: $input) { taughtName place { resolvedCell { id } } }
}`;
const CHANGED = `subscription ($unit: ID!) {
  caseChanged(unit: $unit) { kind case { id cell { name } } }
}`;

/** A push about water at a place that no map of the county knows; answers the submission's id. */
async function pushFromNowhere(hub: HubClient): Promise<string> {
  const order = aHotlineOrder({ category: '公用事业->供水', address: ADDRESS, content: `${ADDRESS}停水两天了。` });
  const response = await hub.push('hotline-county-json', JSON.stringify(order));
  return ((await response.json()) as { submissionId: string }).submissionId;
}

async function caseOf(hub: HubClient, submissionId: string) {
  const officer = await hub.token('officer');
  return until(async () => (await hub.ask(CASE, { id: submissionId }, officer)).data?.submission?.case ?? null);
}

describe.each([
  ['in one process, where no sweep comes to help', () => startHub({ HUB_SWEEP_SECONDS: '600' })],
  ['with every subgraph behind HTTP', () => startSplitHub()],
])('a matter from a place nobody knows, %s', (_, start) => {
  it('has its cell when a clerk has located it, its unit hears so, and the next from there is placed at once', async () => {
    await using hub = await start();
    const clerk = await hub.token('clerk');
    const unit = await hub.token('department', { unit: WATERWORKS });
    const heard = hub.listen(CHANGED, { unit: WATERWORKS }, unit);
    await heard.open;
    const submissionId = await pushFromNowhere(hub);
    const before = await caseOf(hub, submissionId);
    const { data: waiting } = await hub.ask(WAITING, {}, clerk);
    const { data: ground } = await hub.ask(CELLS, {}, clerk);
    const place = waiting.unresolvedPlaces.nodes.find(({ ref }: { ref: string }) => ref === submissionId);
    const [cell] = ground.cells.nodes;

    const input = { id: place.id, cellId: cell.id, placeName: '老粮站' };
    const { errors } = await hub.ask(RESOLVE, { input }, clerk);

    const told = await until(() => heard.items.find(({ caseChanged }) => caseChanged.kind === 'CASE_PLACED'));
    heard.stop();
    const after = await caseOf(hub, submissionId);
    const next = await caseOf(hub, await pushFromNowhere(hub));
    expect(errors).toBeUndefined();
    expect(place.address).toContain(ADDRESS);
    expect(before).toMatchObject({ cell: null, leadUnit: { code: WATERWORKS } });
    expect(told.caseChanged.case).toEqual({ id: before.id, cell: { name: cell.name } });
    expect(after).toEqual({ ...before, version: before.version + 1, cell });
    expect(next).toMatchObject({ cell, version: 1 });
    expect(next.id).not.toBe(before.id);
  });
});
