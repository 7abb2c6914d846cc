import type { Viewer } from '../../platform/identity/viewer.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';
import { aMatter } from './cases/a-matter.js';
import { type CasesDesk, type DeskTemplate, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
let grid: DemoGrid;
beforeAll(async () => {
  desks = await prepareDesks();
  desk = await desks.open();
  grid = await openDemoGrid({ cases: desk.cases.port });
  for (const category of ['010101', '010101', '050101', '990000']) await register({ category });
  await register({ purpose: 'ACCUSATION', category: '010101', respondents: ['ZJJ'] });
  await register({ category: '010101', receivedAt: '2026-04-30T15:59:59.999Z' });
  await register({ category: '010101', receivedAt: '2026-03-31T16:00:00.000Z' });
});
afterAll(async () => {
  await grid[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
  await desks[Symbol.asyncDispose]();
});

async function register(about: Parameters<typeof aMatter>[0]): Promise<void> {
  const matter = aMatter({ receivedAt: '2026-03-02T01:30:00.000Z', ...about });
  await desk.cases.register(desk.ports.bring(matter));
}

const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const TRY = `query ($input: RoutingTrialInput!, $first: Int, $after: String) {
  tryRoutingRule(input: $input, first: $first, after: $after) {
    trial {
      asOf lookedAt changedLead changedCo unchanged nowUncovered
      moves { from { code } to { code } count }
      changes {
        nodes { case { id } from { code } fromHelpers { code } fromRule { id } to { code } toHelpers { code }
                toRule { id } isByTrialRule currentLead { code } }
        pageInfo { hasNextPage endCursor }
      }
    }
    userErrors { code field value conflictsWith }
  }
}`;
const tried = async (input: object, page: object = {}, viewer: Viewer = OFFICER) =>
  (await grid.ask(TRY, { input: { ...MARCH, ...input }, ...page }, viewer)).data.tryRoutingRule;
const WAGES_TO_HEALTH = { categoryPrefix: '010101', priority: 101, leadUnitCode: '610999-YBJ', source: '试行' };

describe('trying a rule', () => {
  it('tells which cases of the days it would give to another unit, and changes nothing', async () => {
    const { trial, userErrors } = await tried({ rule: WAGES_TO_HEALTH });
    const again = await tried({ rule: WAGES_TO_HEALTH });

    expect(userErrors).toEqual([]);
    expect(trial).toMatchObject({ lookedAt: 5, changedLead: 2, changedCo: 0, unchanged: 3, nowUncovered: 0 });
    expect(trial.moves).toEqual([{ from: { code: '610999-RSJ' }, to: { code: '610999-YBJ' }, count: 2 }]);
    expect(trial.changes.nodes).toHaveLength(2);
    expect(trial.changes.nodes[0]).toEqual({
      case: { id: expect.any(String) },
      from: { code: '610999-RSJ' },
      fromHelpers: [{ code: '610999-LDJ' }],
      fromRule: { id: '610999-category-010101' },
      to: { code: '610999-YBJ' },
      toHelpers: [],
      toRule: null,
      isByTrialRule: true,
      currentLead: null,
    });
    expect(again.trial.changedLead).toBe(2);
  });

  it('looks at the days of the county’s calendar, the last one excluded', async () => {
    const april = await tried({ rule: WAGES_TO_HEALTH, from: '2026-04-01', to: '2026-05-01' });
    const last = await tried({ rule: WAGES_TO_HEALTH, from: '2026-04-02', to: '2026-04-30' });

    expect([april.trial.lookedAt, last.trial.lookedAt]).toEqual([2, 0]);
  });

  it('of ending one tells who would fall to the last resort', async () => {
    const { trial } = await tried({ endRuleId: '610999-category-05' });
    const everything = await tried({ endRuleId: '610999-everything-else' });

    expect(trial).toMatchObject({
      changedLead: 1,
      nowUncovered: 1,
      moves: [{ from: { code: '610999-WJJ' }, to: { code: '610999-XFJ' }, count: 1 }],
      changes: { nodes: [{ toRule: { id: '610999-everything-else' }, isByTrialRule: false }] },
    });
    expect(everything.trial.moves).toEqual([{ from: { code: '610999-XFJ' }, to: null, count: 1 }]);
  });

  it('instead of another may change the helpers alone', async () => {
    const rule = { categoryPrefix: '010101', leadUnitCode: '610999-RSJ', source: '试行' };

    const { trial } = await tried({ rule, endRuleId: '610999-category-010101' });

    expect(trial).toMatchObject({ changedLead: 0, changedCo: 2, unchanged: 3, moves: [] });
    expect(trial.changes.nodes[0]).toMatchObject({ fromHelpers: [{ code: '610999-LDJ' }], toHelpers: [] });
  });

  it('that changes nothing tells no changes', async () => {
    const rule = { categoryPrefix: '010101', priority: 1, leadUnitCode: '610999-YBJ', source: '试行' };

    const { trial } = await tried({ rule });

    expect(trial).toMatchObject({ lookedAt: 5, changedLead: 0, changedCo: 0, unchanged: 5, changes: { nodes: [] } });
  });

  it('lists the cases page by page, each once', async () => {
    const whole = await tried({ rule: WAGES_TO_HEALTH });
    const first = await tried({ rule: WAGES_TO_HEALTH }, { first: 1 });
    const { endCursor } = first.trial.changes.pageInfo;
    const second = await tried({ rule: WAGES_TO_HEALTH }, { first: 1, after: endCursor });

    const ids = [first, second].map(({ trial }) => trial.changes.nodes[0].case.id);
    expect(ids).toEqual(whole.trial.changes.nodes.map((node: { case: { id: string } }) => node.case.id));
    expect(first.trial.changes.pageInfo.hasNextPage).toBe(true);
    expect(second.trial).toMatchObject({ changedLead: 2, changes: { pageInfo: { hasNextPage: false } } });
    expect((await grid.ask(TRY, { input: { ...MARCH, rule: WAGES_TO_HEALTH }, after: 'WyJ4Il0' })).codes).toEqual([
      'CURSOR_INVALID',
    ]);
  });

  it('counts and lists no accusation for an officer of the accused unit', async () => {
    const input = { endRuleId: '610999-accusation' };
    const bureau: Viewer = { ...OFFICER, unitCode: 'ZJJ' };

    const everybody = await tried(input);
    const accused = await tried(input, {}, bureau);

    expect(everybody.trial).toMatchObject({ lookedAt: 5, changedLead: 1 });
    expect(accused.trial).toMatchObject({ lookedAt: 4, changedLead: 0, changes: { nodes: [] } });
  });

  it('is told all its faults, as adding it would be', async () => {
    const wrong = { ...WAGES_TO_HEALTH, leadUnitCode: 'NOBODY' };
    const duplicate = { ...WAGES_TO_HEALTH, priority: 100 };
    const faults = async (input: object): Promise<string[]> =>
      (await tried(input)).userErrors.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`);

    expect(await faults({ rule: wrong, from: '2026-02-30', to: '2020-01-01' })).toEqual([
      'FIELD_INVALID from',
      'FIELD_INVALID to',
      'CODE_UNKNOWN rule.leadUnitCode',
    ]);
    expect(await faults({ rule: duplicate })).toEqual(['ROUTING_RULE_DUPLICATE rule']);
    expect(await faults({ rule: WAGES_TO_HEALTH, to: '2027-04-01' })).toEqual(['FIELD_INVALID to']);
    expect(await faults({})).toEqual(['FIELD_MISSING rule']);
  });

  it('is the officers’ to do', async () => {
    const input = { ...MARCH, rule: WAGES_TO_HEALTH };

    for (const role of ['clerk', 'leader', 'department', 'admin'] as const) {
      expect((await grid.ask(TRY, { input }, { ...OFFICER, roles: [role] })).codes).toEqual(['FORBIDDEN']);
    }
    expect((await grid.ask(TRY, { input: { ...MARCH, endRuleId: 'none' } })).codes).toEqual(['ROUTING_RULE_NOT_FOUND']);
  });
});
