import { countyDay } from '../../platform/calendar/county-day.rules.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import type { HubClient } from '../setup/hub-client.js';
import { startHub } from '../setup/start-hub.js';
import { startSplitHub } from '../setup/start-split-hub.js';
import { until } from '../setup/until.js';

const DAY_MS = 86_400_000;
const SUBMISSION = 'query ($id: ID!) { submission(id: $id) { case { id caseNo version } } }';
const RECUSE = `mutation ($input: AddRecusalInput!) {
  addRecusal(input: $input) { recusal { case { id caseNo } unit { name } } userErrors { code } }
}`;
const ASSIGN = 'mutation ($input: AssignCaseInput!) { assignCase(input: $input) { case { id } } }';
const TRY = `query ($input: RoutingTrialInput!) {
  tryRoutingRule(input: $input) {
    trial { lookedAt changedLead changes { nodes { case { id caseNo title } to { code name } currentLead { code } } } }
    userErrors { code }
  }
}`;

describe.each([
  ['in one process', () => startHub()],
  ['with every subgraph behind HTTP', () => startSplitHub()],
])('what routing asks of the cases, %s', (_, start) => {
  it('shows for a rule that is tried the real cases that it would give to another unit, with their numbers and titles', async () => {
    await using hub = await start();
    const officer = await hub.token('officer');
    const found = await pushAboutWater(hub);

    const { data, errors } = await hub.ask(
      TRY,
      {
        input: {
          rule: { categoryPrefix: '0302', priority: 300, leadUnitCode: '610999-YBJ', source: '试行方案' },
          from: countyDay(new Date(Date.now() - DAY_MS)),
          to: countyDay(new Date(Date.now() + DAY_MS)),
        },
      },
      officer,
    );

    expect(errors).toBeUndefined();
    expect(data.tryRoutingRule).toEqual({
      trial: {
        lookedAt: 1,
        changedLead: 1,
        changes: {
          nodes: [
            {
              case: { id: found.id, caseNo: found.caseNo, title: expect.any(String) },
              to: { code: '610999-YBJ', name: '宁安县医疗保障局' },
              currentLead: { code: '610999-ZLS' },
            },
          ],
        },
      },
      userErrors: [],
    });
  });

  it('finds the case that a unit has to keep out of, and no officer gives it to that unit', async () => {
    await using hub = await start();
    const officer = await hub.token('officer');
    const found = await pushAboutWater(hub);
    const input = {
      unitCode: '610999-YBJ',
      caseId: found.id,
      ground: 'MATTER',
      decidedBy: '610999-XFJ',
      source: '回避决定〔2026〕1号',
    };

    const recused = await hub.ask(RECUSE, { input }, officer);
    const assigned = await hub.ask(
      ASSIGN,
      { input: { caseId: found.id, version: found.version, unitCode: '610999-YBJ', role: 'LEAD' } },
      officer,
    );

    expect(recused.errors).toBeUndefined();
    expect(recused.data.addRecusal).toEqual({
      recusal: { case: { id: found.id, caseNo: found.caseNo }, unit: { name: '宁安县医疗保障局' } },
      userErrors: [],
    });
    expect(assigned.errors).toMatchObject([{ extensions: { code: 'ASSIGNEE_RECUSED' } }]);
  });
});

async function pushAboutWater(hub: HubClient): Promise<{ id: string; caseNo: string; version: number }> {
  const officer = await hub.token('officer');
  const order = aHotlineOrder({ category: '公用事业->供水', content: '停水两天了。' });
  const response = await hub.push('hotline-county-json', JSON.stringify(order));
  const { submissionId } = (await response.json()) as { submissionId: string };
  return until(async () => (await hub.ask(SUBMISSION, { id: submissionId }, officer)).data?.submission?.case ?? null);
}
