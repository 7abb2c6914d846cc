import { RECOUNT } from '../../subgraphs/intake/chain/recount-chains.js';
import { aPetitionEnvelope } from './intake/a-petition.js';
import { type GraphDesk, openGraphDesk } from './intake/open-graph-desk.js';

let desk: GraphDesk;
beforeAll(async () => {
  desk = await openGraphDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('what it costs to count a chain anew', () => {
  it('does not grow with 20,000 old submissions of others, each linked to a case of its own', async () => {
    const envelopes = Array.from({ length: 5 }, (_, at) => aPetitionEnvelope(`cost-${at}`, { title: `第${at}次反映` }));
    const receipts = await desk.intake.inbox.deliver(envelopes.map((one) => ({ ...one, files: [] })));
    await desk.drain();
    const ids = receipts.map(({ submissionId }) => submissionId);
    await desk.intake.port.link(
      ids.map((submissionId) => ({ submissionId, caseId: 'c1', caseNo: 'XF-1', guard: 'OPEN' as const })),
    );
    const [person] = await desk.sql<{ id: string }>(
      'select petitioner_id as id from intake.petitioner_link where submission_id = $1',
      [ids[0]],
    );
    await growOld(ids[0] ?? '', 20_000);

    const lines = await desk.sql<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${RECOUNT}`, [
      [person?.id],
      ['c1'],
    ]);

    const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on (submission|petitioner_link|chain_place)/);
    expect(Number(/Buffers: shared hit=([0-9]+)/.exec(plan)?.[1])).toBeLessThan(400);
  });
});

/** So many linked copies of a submission, each of somebody else. */
async function growOld(submissionId: string, count: number): Promise<void> {
  const own = ['id', 'external_id', 'submission_no', 'query_index', 'case_id'];
  const rows = await desk.sql<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'intake' and table_name = 'submission' and column_name <> all ($1)`,
    [own],
  );
  const copied = rows.map(({ name }) => name).join(', ');
  await desk.sql(
    `insert into intake.submission (${own.join(', ')}, ${copied})
     select 'old-' || n, 'old-' || n, 'XJ2020-' || lpad(n::text, 6, '0'), 'old-' || n, 'case-' || n, ${copied}
       from intake.submission, generate_series(1, $2) n where id = $1`,
    [submissionId, count],
  );
  await desk.sql(`insert into intake.petitioner select 'old-' || n, now() from generate_series(1, $1) n`, [count]);
  await desk.sql(
    `insert into intake.petitioner_link (submission_id, ordinal, petitioner_id, is_lead, received_at, told, role)
     select 'old-' || n, 0, 'old-' || n, true, now(), '{}', 'REPRESENTATIVE' from generate_series(1, $1) n`,
    [count],
  );
  await desk.sql('analyze intake.submission, intake.petitioner_link, intake.petitioner, intake.chain_place');
}
