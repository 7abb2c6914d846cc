import { seededRandom } from '../../hub/demo-county/seeded-random.js';
import { CASE_MOVE_NAMES, type CaseMove, rowOf } from '../../subgraphs/cases/case/case-moves.rules.js';
import type { CaseState } from '../../subgraphs/cases/case/case-states.rules.js';
import { aMatter } from './cases/a-matter.js';
import { byTheTable } from './cases/by-the-table.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { type CasesDesk, MONDAY, prepareDesks } from './cases/open-cases-desk.js';

/** What needs more rows than the case's own: the case it was merged into. */
const NOT_ALONE: readonly CaseMove[] = ['register', 'merge', 'revive'];
const WALKS = 12;
const STEPS = 40;

describe('the table of moves, walked at random over real rows', () => {
  let desk: CasesDesk;
  beforeAll(async () => {
    await using desks = await prepareDesks();
    desk = await desks.open();
  });
  afterAll(() => desk[Symbol.asyncDispose]());

  it.each(Array.from({ length: WALKS }, (_, seed) => seed))(
    'leaves a case that its events rebuild, with its dates as its state wants them (walk %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const matter = aMatter({ category: seed % 2 === 0 ? 'ROAD' : 'HOUSING' });
      await desk.cases.register(desk.ports.bring(matter));
      const { caseId = '' } = desk.ports.links.get(matter.submissionId) ?? {};
      let state: CaseState = 'ASSIGNED';
      for (let step = 0; step < STEPS; step++) {
        desk.clock = new Date(MONDAY.getTime() + (seed * STEPS + step) * 36_000_000);
        const fitting = CASE_MOVE_NAMES.filter((move) => rowOf(move).from.includes(state) && !NOT_ALONE.includes(move));
        const move = fitting[Math.floor(random() * fitting.length)];
        if (move === undefined) break;
        state = await byTheTable(desk, caseId, move);
      }

      const [row] = await desk.sql<{ isClosed: boolean; isAccepted: boolean }>(
        `select (closed_at is null) = (state in ('ASSIGNED', 'SIGNED', 'ACCEPTED', 'REPLIED', 'UNDER_REVIEW', 'UNDER_RECHECK'))
                  as "isClosed", state <> 'ACCEPTED' or accepted_at is not null as "isAccepted"
           from cases.case where id = $1 and state = $2`,
        [caseId, state],
      );
      expect(row).toEqual({ isClosed: true, isAccepted: true });
      expect(await notRebuilt(desk.sql)).toEqual([]);
    },
  );

  it('sees a state that no event tells of', async () => {
    await desk.sql(`update cases.case set state = 'REFERRED', closed_at = now() where case_no = 'XF2026-000001'`);

    expect(await notRebuilt(desk.sql)).toEqual([expect.stringMatching(/^XF2026-000001 is REFERRED, its events say /)]);
  });
});
