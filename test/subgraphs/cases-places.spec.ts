import { resolvedTopic } from '../../contracts/ports.js';
import { createOrm } from '../../platform/database/create-orm.js';
import { CASES_ENTITIES } from '../../subgraphs/cases/cases-entities.js';
import { CASES_MIGRATIONS } from '../../subgraphs/cases/migrations/list.js';
import { placeableFinder } from '../../subgraphs/cases/place/find-placeable.js';
import { WAITS_FOR_PLACE } from '../../subgraphs/cases/place/waits-for-place.js';
import { aMatter } from './cases/a-matter.js';
import { handOf, move, type SeenCase, seen } from './cases/moves.js';
import { aViewer, type CasesDesk, type DeskTemplate, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

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
  await desk[Symbol.asyncDispose]();
});

const ROADS = aViewer('department', 'JTJ');
const NOWHERE = { areaCode: '610999', address: null, point: null };

/** A case without a cell, and the submission that founded it. */
async function registerWaiting(about: Parameters<typeof aMatter>[0] = {}) {
  const matter = aMatter({ place: NOWHERE, ...about });
  await desk.cases.register(desk.ports.bring(matter));
  return { submissionId: matter.submissionId, caseId: desk.ports.links.get(matter.submissionId)?.caseId ?? '' };
}

/** What one run of the sweep finds and its worker then does. */
async function sweep(): Promise<readonly string[]> {
  const found = (await desk.cases.sweeps.find(({ name }) => name === 'cases.place')?.find()) ?? [];
  await desk.work('cases.place', found);
  return found;
}

const rowOf = async (caseId: string) => {
  const [row] = await desk.sql<Record<string, unknown>>(
    `select cell_id, unresolved_id, area_codes, place_certainty, version, lead_unit_code from cases.case where id = $1`,
    [caseId],
  );
  return row;
};
const officerSees = async (caseId: string) => (await seen(desk, OFFICER, caseId)) as SeenCase;
const timesPlaced = async (caseId: string): Promise<number> =>
  (await officerSees(caseId)).events.nodes.filter(({ kind }) => kind === 'CASE_PLACED').length;

describe('a case whose place waits for a clerk', () => {
  it('has its cell and areas once the clerk has located it; its units stay and hear of it', async () => {
    const { submissionId, caseId } = await registerWaiting({ category: 'BOTH' });
    const unresolvedId = desk.ports.resolve(submissionId, 'cell-7');
    desk.nudged.length = 0;

    await sweep();

    expect(await rowOf(caseId)).toEqual({
      cell_id: 'cell-7',
      unresolved_id: null,
      area_codes: ['610999', '610999001000', '610999001201'],
      place_certainty: 1,
      version: 2,
      lead_unit_code: 'ZJJ-1',
    });
    expect((await officerSees(caseId)).events.nodes.at(-1)).toEqual({ sequence: 4, kind: 'CASE_PLACED' });
    expect([...desk.nudged].sort()).toEqual(['feed.JTJ', 'feed.ZJJ-1']);
    const facts = await desk.sql(`select facts from cases.case_event where kind = 'CASE_PLACED'`);
    expect(facts).toEqual([{ facts: { unresolvedId, cellId: 'cell-7' } }]);
  });

  it('is left as it is while nobody has located it', async () => {
    const { caseId } = await registerWaiting();

    expect(await sweep()).toEqual([]);

    expect(await rowOf(caseId)).toMatchObject({ cell_id: null, version: 1 });
  });

  it('is hurried on by what grid tells, and by nothing else that it tells', () => {
    desk.tell('grid.changed');
    desk.tell(resolvedTopic('place-1'));

    expect(desk.hurried).toEqual([{ queue: 'cases.place', ids: ['place-1'] }]);
  });

  it('is told of once, however many processes place it at once and however often', async () => {
    const waiting = await Promise.all(Array.from({ length: 5 }, () => registerWaiting()));
    const places = waiting.map(({ submissionId }) => desk.ports.resolve(submissionId, 'cell-7'));

    await Promise.all(Array.from({ length: 4 }, () => desk.work('cases.place', places)));
    await desk.work('cases.place', places);

    expect(await Promise.all(waiting.map(({ caseId }) => timesPlaced(caseId)))).toEqual([1, 1, 1, 1, 1]);
    expect(await rowOf(waiting[0]?.caseId ?? '')).toMatchObject({ version: 2 });
    expect(await sweep()).toEqual([]);
  });

  it('refuses a move decided on the version from before', async () => {
    const { submissionId, caseId } = await registerWaiting();
    const before = await officerSees(caseId);
    desk.ports.resolve(submissionId, 'cell-7');
    await sweep();

    const { codes } = await move(desk, ROADS, 'signAssignment', before, { assignmentId: handOf(before, 'JTJ') });

    expect(codes).toEqual(['CASE_CHANGED_MEANWHILE']);
  });

  it('is placed without a word when it came with old matter', async () => {
    const { submissionId, caseId } = await registerWaiting({ quiet: true });
    desk.ports.resolve(submissionId, 'cell-7');

    await sweep();

    expect(await timesPlaced(caseId)).toBe(1);
    expect(desk.nudged).toEqual([]);
  });

  it('is left alone once it is answered, and placed when it is taken up again', async () => {
    const { submissionId, caseId } = await registerWaiting();
    const assigned = await officerSees(caseId);
    await move(desk, ROADS, 'signAssignment', assigned, { assignmentId: handOf(assigned, 'JTJ') });
    await move(desk, ROADS, 'replyCase', await officerSees(caseId));
    desk.ports.resolve(submissionId, 'cell-7');

    const whileAnswered = await sweep();
    await move(desk, OFFICER, 'reopenCase', await officerSees(caseId));
    await sweep();

    expect(whileAnswered).toEqual([]);
    expect(await rowOf(caseId)).toMatchObject({ cell_id: 'cell-7', unresolved_id: null });
  });
});

describe('the look for located places', () => {
  it('comes to every page in turn, so that those nobody can locate hide no other', async () => {
    for (let count = 0; count < 5; count += 1) await registerWaiting();
    const [last] = await desk.sql<{ id: string }>('select max(unresolved_id) as id from cases.case');
    const unresolvedId = desk.ports.resolve(last?.id.replace('unresolved-', '') ?? '', 'cell-7');
    const orm = await createOrm({
      schema: 'cases',
      url: desk.url,
      entities: CASES_ENTITIES,
      migrations: CASES_MIGRATIONS,
    });
    const find = placeableFinder(() => orm.em.fork(), desk.ports.grid, 2);

    const pages = [await find(), await find(), await find(), await find()];
    await orm.close();

    expect(pages).toEqual([[], [], [unresolvedId], []]);
  });

  it('reads those that wait, and none of 20,000 old cases', async () => {
    await registerWaiting();
    const columns = (
      await desk.sql<{ name: string }>(
        `select column_name as name from information_schema.columns
          where table_schema = 'cases' and table_name = 'case' and column_name not in ('id', 'case_no', 'state', 'closed_at')`,
      )
    ).map(({ name }) => name);
    await desk.sql(
      `insert into cases.case (id, case_no, state, closed_at, ${columns})
       select gen_random_uuid(), 'XF2020-' || lpad(n::text, 6, '0'), 'CONCLUDED', now(), ${columns}
         from cases.case, generate_series(1, 20000) n`,
    );
    await desk.sql('analyze cases.case');

    const plan = await desk.sql<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers) select distinct unresolved_id from cases.case
        where unresolved_id > '' and ${WAITS_FOR_PLACE} order by unresolved_id limit 2000`,
    );

    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('case_waiting');
    expect(Number(/Buffers: shared hit=([0-9]+)/.exec(text)?.[1])).toBeLessThan(20);
  });
});
