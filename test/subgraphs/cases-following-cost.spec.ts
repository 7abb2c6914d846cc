import { AFFECTED, KEYS } from '../../subgraphs/cases/follow/affected-cases.js';
import { aMatter } from './cases/a-matter.js';
import { type CasesDesk, type DeskTemplate, prepareDesks } from './cases/open-cases-desk.js';

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

describe('what a look for cases that the organisation has left costs', () => {
  it('does not grow with 20,000 old cases, though each still names the units it had', async () => {
    const matter = aMatter({ purpose: 'ACCUSATION', respondents: ['ZJJ'] });
    await desk.cases.register(desk.ports.bring(matter));
    const caseId = desk.ports.links.get(matter.submissionId)?.caseId ?? '';
    await growOld(caseId, 20_000);
    const explain = async (text: string, parameters: unknown[] = []) => {
      const lines = await desk.sql<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, parameters);
      const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
      return Number(/Buffers: shared hit=([0-9]+)/.exec(plan)?.[1]);
    };
    const heirs = JSON.stringify([{ from: 'ZJJ', to: ['JTJ'] }]);
    const none = '00000000-0000-0000-0000-000000000000';

    expect(await explain(KEYS)).toBeLessThan(30);
    const sought = [['XFJ'], ['cell-2'], ['610999001205'], heirs, none, 2_000];
    expect(await explain(AFFECTED, sought)).toBeLessThan(60);
  });
});

/** So many concluded copies of a case, with what its units had in hand. */
async function growOld(caseId: string, count: number): Promise<void> {
  const columnsOf = async (table: string, but: readonly string[]) => {
    const rows = await desk.sql<{ name: string }>(
      `select column_name as name from information_schema.columns
        where table_schema = 'cases' and table_name = $1 and column_name <> all ($2)`,
      [table, but],
    );
    return rows.map(({ name }) => name).join(', ');
  };
  const own = await columnsOf('case', ['id', 'case_no', 'state', 'closed_at']);
  await desk.sql(
    `insert into cases.case (id, case_no, state, closed_at, ${own})
     select gen_random_uuid(), 'XF2020-' || lpad(n::text, 6, '0'), 'CONCLUDED', now(), ${own}
       from cases.case, generate_series(1, $2) n where id = $1`,
    [caseId, count],
  );
  const held = await columnsOf('assignment', ['id', 'case_id']);
  await desk.sql(
    `insert into cases.assignment (id, case_id, ${held})
     select gen_random_uuid(), c.id, ${held.replaceAll(/(\w+)/g, 'a.$1')}
       from cases.case c, cases.assignment a where a.case_id = $1 and c.state = 'CONCLUDED'`,
    [caseId],
  );
  await desk.sql('analyze cases.case, cases.assignment');
}
