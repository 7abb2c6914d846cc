import { countStatements } from '../builders/count-statements.js';
import { until } from '../setup/until.js';
import { aMatter } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { handOf, move, type SeenCase, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
});
afterAll(async () => {
  await desks[Symbol.asyncDispose]();
});
beforeEach(async () => {
  desk = await desks.open();
});
afterEach(async () => {
  expect(await desk.sql(DISAGREEING)).toEqual([]);
  expect(await notRebuilt(desk.sql)).toEqual([]);
  await desk[Symbol.asyncDispose]();
});

const ROADS = aViewer('department', 'JTJ');

async function register(about: Parameters<typeof aMatter>[0] = {}): Promise<string> {
  const matter = aMatter(about);
  await desk.cases.register(desk.ports.bring(matter));
  return desk.ports.links.get(matter.submissionId)?.caseId ?? '';
}

/** What one look finds and its worker then does. */
async function sweep(standingMs?: number): Promise<readonly string[]> {
  const found = (await desk.cases.sweeps.find(({ name }) => name === 'cases.follow')?.find(standingMs)) ?? [];
  await desk.work('cases.follow', found);
  return found;
}

const officerSees = async (caseId: string) => (await seen(desk, OFFICER, caseId)) as SeenCase;
const handsOf = ({ assignments }: SeenCase): string[] =>
  assignments.map(({ unit, role, state }) => `${unit.code} ${role} ${state}`);
const toldOf = (caseId: string) =>
  desk.sql<{ kind: string; unit_code: string | null; facts: object; hearers: string[] }>(
    `select e.kind, e.unit_code, e.facts,
            array(select f.unit_code from cases.unit_feed f where f.position = e.position order by 1) as hearers
       from cases.case_event e where e.case_id = $1 and e.sequence > 2 order by e.sequence`,
    [caseId],
  );
const rowOf = async (caseId: string) => {
  const [row] = await desk.sql<Record<string, unknown>>('select * from cases.case where id = $1', [caseId]);
  return row ?? {};
};

describe('a case whose lead went out of force', () => {
  it('is with its successor, who signs for it anew; its deadline runs on and both units hear of it', async () => {
    const caseId = await register();
    await signedBy(caseId, 'JTJ');
    const before = await officerSees(caseId);
    desk.ports.reform.retire('JTJ');
    desk.ports.reform.follow('UNIT', 'JTJ', 'ZJJ');
    desk.nudged.length = 0;

    await sweep();

    const after = await officerSees(caseId);
    expect(handsOf(after)).toEqual(['JTJ LEAD SUCCEEDED', 'ZJJ LEAD ASSIGNED']);
    expect(after).toMatchObject({ state: 'ASSIGNED', version: before.version + 1, dueAt: before.dueAt });
    expect(after.clocks).toEqual(before.clocks);
    expect((await toldOf(caseId)).slice(1)).toMatchObject([
      { kind: 'CASE_SUCCEEDED', unit_code: 'JTJ', facts: { role: 'LEAD', toUnitCode: 'ZJJ' }, hearers: ['JTJ', 'ZJJ'] },
      { kind: 'CASE_ASSIGNED', unit_code: 'ZJJ', facts: { role: 'LEAD' }, hearers: ['ZJJ'] },
    ]);
    expect([...desk.nudged].sort()).toEqual(['feed.JTJ', 'feed.ZJJ']);
    expect(await rowOf(caseId)).toMatchObject({
      lead_unit_code: 'ZJJ',
      rule_reason: 'JTJ已撤并，由ZJJ继续行使其职权（信访工作条例第二十四条）',
    });
    const [kept] = await desk.sql<{ signed_at: Date; succeeded_at: Date }>(
      `select signed_at, succeeded_at from cases.assignment where case_id = $1 and state = 'SUCCEEDED'`,
      [caseId],
    );
    expect(kept).toEqual({ signed_at: MONDAY, succeeded_at: MONDAY });
  });

  it('is not touched a second time, however many processes look and however often', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => register()));
    desk.ports.reform.retire('JTJ');
    desk.ports.reform.follow('UNIT', 'JTJ', 'ZJJ');

    await Promise.all(Array.from({ length: 4 }, () => desk.work('cases.follow', ids)));

    expect(await sweep(0)).toEqual([]);
    for (const id of ids) expect(handsOf(await officerSees(id))).toEqual(['JTJ LEAD SUCCEEDED', 'ZJJ LEAD ASSIGNED']);
  });

  it('costs as many statements among fifty as among two', async () => {
    const registered = async (count: number) => {
      const ids = [];
      for (let at = 0; at < count; at += 1) ids.push(await register({ category: 'BOTH' }));
      return ids;
    };
    const [two, fifty] = [await registered(2), await registered(50)];
    desk.ports.reform.retire('ZJJ-1', 'cell-1');
    desk.ports.reform.follow('CELL', 'cell-1', 'cell-2');

    const forTwo = await countStatements('cases.', () => desk.work('cases.follow', two));
    const forFifty = await countStatements('cases.', () => desk.work('cases.follow', fifty));

    expect(forFifty).toBe(forTwo);
    expect(forTwo).toBeLessThanOrEqual(12);
    expect(await sweep(0)).toEqual([]);
  });

  it('is with the superior where nobody succeeds, and with the bureau where there is no superior', async () => {
    const below = await register({ category: 'BOTH' });
    const top = await register();
    desk.ports.reform.retire('ZJJ-1', 'JTJ');

    await sweep();

    expect(handsOf(await officerSees(below))).toContain('ZJJ LEAD ASSIGNED');
    expect(handsOf(await officerSees(top))).toContain('XFJ LEAD ASSIGNED');
  });

  it('goes to each part of a split unit by its category', async () => {
    const roads = await register();
    const other = await register({ category: 'BOTH' });
    desk.ports.reform.retire('JTJ');
    desk.ports.reform.follow('UNIT', 'JTJ', 'ZJJ-1-1', { categoryPrefix: 'ROAD' });
    desk.ports.reform.follow('UNIT', 'JTJ', 'JJJ', { isPrincipal: true });

    await sweep();

    expect(handsOf(await officerSees(roads))).toContain('ZJJ-1-1 LEAD ASSIGNED');
    expect(handsOf(await officerSees(other))).toContain('JJJ CO ASSIGNED');
  });

  it('stays answered when it was, and can be concluded by the successor', async () => {
    const caseId = await register();
    await signedBy(caseId, 'JTJ');
    await move(desk, ROADS, 'replyCase', await officerSees(caseId));
    desk.ports.reform.retire('JTJ');
    desk.ports.reform.follow('UNIT', 'JTJ', 'ZJJ');

    await sweep();
    const { codes } = await move(desk, aViewer('department', 'ZJJ'), 'concludeCase', await officerSees(caseId));

    expect(codes).toEqual([]);
    expect(await officerSees(caseId)).toMatchObject({ state: 'CONCLUDED' });
  });

  it('keeps the unit it had when it was concluded, and has the successor once it is taken up again', async () => {
    const caseId = await register();
    await signedBy(caseId, 'JTJ');
    await move(desk, ROADS, 'replyCase', await officerSees(caseId));
    await move(desk, ROADS, 'concludeCase', await officerSees(caseId));
    desk.ports.reform.retire('JTJ', 'cell-1');
    desk.ports.reform.follow('UNIT', 'JTJ', 'ZJJ');

    expect(await sweep()).toEqual([]);
    expect((await officerSees(caseId)).leadUnit).toEqual({ code: 'JTJ' });
    const { data } = await desk.ask(OFFICER, '{ cases(filter: { unit: "JTJ" }) { nodes { id } } }');
    expect(data).toEqual({ cases: { nodes: [{ id: caseId }] } });
    await move(desk, OFFICER, 'reopenCase', await officerSees(caseId));
    await sweep(0);

    expect((await officerSees(caseId)).leadUnit).toEqual({ code: 'ZJJ' });
  });

  it('refuses a move decided on the version from before, and takes the same move decided on the new one', async () => {
    const caseId = await register();
    const before = await officerSees(caseId);
    desk.ports.reform.retire('JTJ');
    desk.ports.reform.follow('UNIT', 'JTJ', 'ZJJ');
    await sweep();

    const { codes } = await move(desk, ROADS, 'signAssignment', before, { assignmentId: handOf(before, 'JTJ') });

    expect(codes).toEqual(['CASE_NOT_FOUND']);
    const stale = await move(desk, OFFICER, 'assignCase', before, { unitCode: 'JJJ', role: 'LEAD' });
    expect(stale.codes).toEqual(['CASE_CHANGED_MEANWHILE']);
    await signedBy(caseId, 'ZJJ');
    expect(await officerSees(caseId)).toMatchObject({ state: 'SIGNED' });
  });

  it('moves without a word when it came with old matter', async () => {
    const caseId = await register({ quiet: true });
    desk.ports.reform.retire('JTJ');
    desk.nudged.length = 0;

    await sweep();

    expect(handsOf(await officerSees(caseId))).toContain('XFJ LEAD ASSIGNED');
    expect(desk.nudged).toEqual([]);
  });

  it('stays where it is while no unit of the county may have it', async () => {
    const caseId = await register();
    desk.ports.reform.retire('JTJ', 'XFJ');

    await sweep();

    expect(handsOf(await officerSees(caseId))).toEqual(['JTJ LEAD ASSIGNED']);
  });
});

describe('a case with several units', () => {
  it('keeps a unit once: who helps already becomes the lead', async () => {
    const caseId = await register({ category: 'BOTH' });
    desk.ports.reform.retire('ZJJ-1');
    desk.ports.reform.follow('UNIT', 'ZJJ-1', 'JTJ');

    await sweep();

    expect(handsOf(await officerSees(caseId)).sort()).toEqual([
      'JTJ CO REVOKED',
      'JTJ LEAD ASSIGNED',
      'ZJJ-1 LEAD SUCCEEDED',
    ]);
  });

  it('loses a helper whose work the lead goes on with', async () => {
    const caseId = await register({ category: 'BOTH' });
    desk.ports.reform.retire('JTJ');
    desk.ports.reform.follow('UNIT', 'JTJ', 'ZJJ-1');

    await sweep();

    expect(handsOf(await officerSees(caseId)).sort()).toEqual(['JTJ CO SUCCEEDED', 'ZJJ-1 LEAD ASSIGNED']);
    expect(await officerSees(caseId)).toMatchObject({ state: 'ASSIGNED' });
  });
});

describe('an accusation', () => {
  const accusing = (unit: string) => register({ purpose: 'ACCUSATION', respondents: [unit] });

  it('is kept from whoever goes on with the work of the accused, also when it is concluded', async () => {
    const open = await accusing('ZJJ-1');
    const concluded = await accusing('ZJJ-1');
    await signedBy(concluded, 'JJJ');
    await move(desk, aViewer('department', 'JJJ'), 'replyCase', await officerSees(concluded));
    await move(desk, aViewer('department', 'JJJ'), 'concludeCase', await officerSees(concluded));
    expect(await seen(desk, aViewer('officer', 'JTJ'), open)).not.toBeNull();
    desk.ports.reform.retire('ZJJ-1');
    desk.ports.reform.follow('UNIT', 'ZJJ-1', 'JTJ');

    await sweep();

    for (const id of [open, concluded]) {
      expect(await rowOf(id)).toMatchObject({ barred_unit_codes: ['ZJJ-1', 'JTJ', 'ZJJ-1-1'] });
      expect(await seen(desk, aViewer('officer', 'JTJ'), id)).toBeNull();
    }
    const refused = await move(desk, OFFICER, 'assignCase', await officerSees(open), { unitCode: 'JTJ', role: 'CO' });
    expect(refused.codes).toEqual(['ASSIGNEE_IS_RESPONDENT']);
    expect(await sweep(0)).toEqual([]);
  });

  it('leaves its lead when that one goes on with the work of the accused', async () => {
    const caseId = await accusing('ZJJ-1');
    desk.ports.reform.retire('ZJJ-1');
    desk.ports.reform.follow('UNIT', 'ZJJ-1', 'JJJ');

    await sweep();

    expect(handsOf(await officerSees(caseId))).toEqual(['JJJ LEAD SUCCEEDED', 'XFJ LEAD ASSIGNED']);
    expect(await rowOf(caseId)).toMatchObject({ rule_reason: expect.stringContaining('第三十条') });
  });
});

describe('a case in a cell that was closed', () => {
  it('lies in the successor, with its areas; its units hear of it', async () => {
    const caseId = await register();
    desk.ports.reform.retire('cell-1');
    desk.ports.reform.follow('CELL', 'cell-1', 'cell-2');
    desk.nudged.length = 0;

    await sweep();

    expect(await rowOf(caseId)).toMatchObject({
      cell_id: 'cell-2',
      area_codes: ['610999', '610999001000', '610999001202'],
      place_reason: '网格cell-1已撤并，归入cell-2',
      lead_unit_code: 'JTJ',
      version: 2,
    });
    expect(await toldOf(caseId)).toMatchObject([
      { kind: 'CASE_PLACED', facts: { cellId: 'cell-2', fromCellId: 'cell-1', areaCode: '610999001202' } },
    ]);
    expect(desk.nudged).toEqual(['feed.JTJ']);
  });

  it('keeps the cell it had when it was concluded', async () => {
    const caseId = await register();
    await signedBy(caseId, 'JTJ');
    await move(desk, ROADS, 'replyCase', await officerSees(caseId));
    await move(desk, ROADS, 'concludeCase', await officerSees(caseId));
    desk.ports.reform.retire('cell-1');
    desk.ports.reform.follow('CELL', 'cell-1', 'cell-2');

    await sweep();

    expect(await rowOf(caseId)).toMatchObject({ cell_id: 'cell-1' });
  });
});

describe('a case in an area that was merged', () => {
  it('lies in the area after it, and in the cell it had', async () => {
    const caseId = await register();
    await desk.sql(`update cases.case set area_codes = '{610999,610999001000,610999001201}' where id = $1`, [caseId]);
    desk.ports.reform.retire('610999001201');
    desk.ports.reform.follow('AREA', '610999001201', '610999001205');

    await sweep();

    expect(await rowOf(caseId)).toMatchObject({
      cell_id: 'cell-1',
      area_codes: ['610999', '610999001000', '610999001205'],
    });
    expect(await sweep(0)).toEqual([]);
  });
});

describe('what stands on units and cells', () => {
  it('is counted as far as it is under way', async () => {
    await register();
    const answered = await register({ category: 'BOTH' });
    await signedBy(answered, 'ZJJ-1');
    await move(desk, aViewer('department', 'ZJJ-1'), 'replyCase', await officerSees(answered));
    const concluded = await register({ category: 'HOUSING' });
    await signedBy(concluded, 'ZJJ');
    await move(desk, aViewer('department', 'ZJJ'), 'replyCase', await officerSees(concluded));
    await move(desk, aViewer('department', 'ZJJ'), 'concludeCase', await officerSees(concluded));

    const standing = await desk.cases.port.standing({
      unitCodes: ['JTJ', 'ZJJ', 'ZJJ-1', 'XFJ'],
      cellIds: ['cell-1', 'cell-2'],
    });

    expect(standing).toEqual({
      units: [
        { code: 'JTJ', openAssignments: 2 },
        { code: 'ZJJ-1', openAssignments: 1 },
      ],
      cells: [{ id: 'cell-1', openCases: 2 }],
    });
  });
});

describe('the look for what the organisation has left', () => {
  it('is hurried on by a change, and comes again at every sweep for a minute, then once a minute', async () => {
    const caseId = await register();
    await sweep(0);
    desk.ports.reform.retire('JTJ');
    expect(await sweep()).toEqual([]);

    desk.tell('grid.changed');

    await until(() => desk.hurried.some(({ queue, ids }) => queue === 'cases.follow' && ids.includes(caseId)));
    expect(await sweep()).toEqual([caseId]);
    const late = await register();
    expect(await sweep()).toEqual([late]);
    desk.clock = new Date(desk.clock.getTime() + 61_000);
    expect(await sweep()).toEqual([]);
    const later = await register();
    expect(await sweep()).toEqual([]);
    desk.clock = new Date(desk.clock.getTime() + 61_000);
    expect(await sweep()).toEqual([later]);
  });

  it("comes with the county's new day, which may be the day of a change dated ahead", async () => {
    desk.clock = new Date('2026-03-02T15:59:50.000Z');
    const caseId = await register();
    await sweep(0);
    desk.ports.reform.retire('JTJ');

    desk.clock = new Date('2026-03-02T16:00:01.000Z');

    expect(await sweep()).toEqual([caseId]);
  });
});

async function signedBy(caseId: string, unit: string): Promise<void> {
  const found = await officerSees(caseId);
  const assignmentId = handOf(found, unit);
  const { codes } = await move(desk, aViewer('department', unit), 'signAssignment', found, { assignmentId });
  expect(codes).toEqual([]);
}
