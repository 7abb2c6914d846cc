import { GUIDANCE_OF_CASES } from '../../subgraphs/cases/chain/read-chain.js';
import { owedStatement } from '../../subgraphs/cases/join/list-owed.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { type CasesDesk, type DeskTemplate, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
  desk = await desks.open();
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await desks[Symbol.asyncDispose]();
});

/** Pages that a statement reads. */
async function pagesRead(text: string, parameters: unknown[] = []): Promise<number> {
  const lines = await desk.sql<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, parameters);
  const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
  return Number(/Buffers: shared hit=([0-9]+)/.exec(plan)?.[1]);
}

describe('what is owed, and what arrivals ask', () => {
  it('is found at the same cost beside 20,000 that were answered before', async () => {
    const first = aMatter();
    const again = anArrivalOn(first);
    await desk.cases.register(desk.ports.bring(first, again));
    const caseId = desk.ports.links.get(first.submissionId)?.caseId ?? '';
    await desk.sql(
      `insert into cases.reply_duty (submission_id, owed_since, owes, answered_at, answered_by, answered_case_id)
       select 'old-' || n, '2020-01-01', 'ANSWER', '2020-01-02', 'REPLY', $1 from generate_series(1, 20000) n`,
      [caseId],
    );
    await desk.sql(
      `insert into cases.guidance (submission_id, kind, case_id, found_at)
       select 'old-' || n, 'ANSWERED', $1, '2020-01-01' from generate_series(1, 20000) n`,
      [caseId],
    );
    await desk.sql('analyze cases.reply_duty, cases.guidance, cases.case_submission');

    const { data } = await desk.ask(OFFICER, '{ owedSubmissions { nodes { submission { id } } } }');

    expect(data.owedSubmissions.nodes).toEqual([{ submission: { id: again.submissionId } }]);
    expect(await pagesRead(owedStatement('true', '21'))).toBeLessThan(30);
    expect(await pagesRead(GUIDANCE_OF_CASES, [[caseId]])).toBeLessThan(500);
  });
});
