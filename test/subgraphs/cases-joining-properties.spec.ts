import type { MatterV1 } from '../../contracts/matter.js';
import { seededRandom } from '../../hub/demo-county/seeded-random.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { move, type SeenCase, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
beforeAll(async () => {
  desks = await prepareDesks();
});
afterAll(() => desks[Symbol.asyncDispose]());

const SEEDS = [1, 2, 3];
const STEPS = 40;
const WHY = { reason: '同一事项', reasonCodes: ['SAME_MATTER'] };
const PLACES = ['ROAD', 'HOUSING', 'BOTH'];

/** Submissions that are in no case or in two, or that lost their receipt, what they are owed, or their way back. */
const ASTRAY = `
  select given.id, wrong.reason from json_to_recordset($1::json) as given (id text, received_at timestamptz)
   cross join lateral (values
    ('is not in exactly one case', 1 <> (select count(*) from cases.case_submission s
       where s.submission_id = given.id and s.separated_at is null)),
    ('is in a merged case', exists (select from cases.case_submission s join cases.case c on c.id = s.case_id
       where s.submission_id = given.id and s.separated_at is null and c.state = 'MERGED')),
    ('lost its receipt', exists (select from cases.case_submission s join cases.case c on c.id = s.case_id
       where s.submission_id = given.id and s.separated_at is null
         and coalesce((s.matter ->> 'receivedAt')::timestamptz, c.received_at) <> given.received_at)),
    ('is owed since another day', exists (select from cases.reply_duty d
       where d.submission_id = given.id and d.owed_since <> given.received_at)),
    ('shares a case and is owed nothing', exists (select from cases.case_submission s
       where s.submission_id = given.id and s.separated_at is null and s.matter is not null)
       and not exists (select from cases.reply_duty d where d.submission_id = given.id)),
    ('runs from another day than its case', exists (select from cases.case_submission s
       join cases.case c on c.id = s.case_id join cases.clock k on k.case_id = c.id
       where s.submission_id = given.id and s.separated_at is null and s.matter is null and k.kind = 'NOTIFY'
         and k.stopped_at is null and k.started_at < c.received_at))
   ) as wrong (reason, is_so) where wrong.is_so`;

/** Merged cases without the one record that takes them out again, and records of cases that are not merged. */
const UNRECORDED = `
  select c.case_no, c.state from cases.case c
   where (c.state = 'MERGED') <> exists (select from cases.case_join j
     where j.from_case_id = c.id and j.into_case_id = c.merged_into and j.separated_at is null)
      or c.state <> 'MERGED' and exists (select from cases.case_join j
     where j.from_case_id = c.id and j.separated_at is null)`;

describe('joins and separations in any order', () => {
  it.each(SEEDS)(
    'keep each submission in exactly one case, with its receipt and what it is owed (%i)',
    async (seed) => {
      await using desk = await desks.open();
      const random = seededRandom(seed);
      const pick = <Thing>(things: readonly Thing[]): Thing | undefined => things[Math.floor(random() * things.length)];
      const matters = Array.from({ length: 8 }, (_, at) =>
        aMatter({
          category: PLACES[at % 3] ?? 'ROAD',
          receivedAt: new Date(MONDAY.getTime() - at * 90_000_000).toISOString(),
        }),
      );
      const again = matters
        .slice(0, 4)
        .map((matter, at) =>
          anArrivalOn(matter, { receivedAt: new Date(MONDAY.getTime() - at * 50_000_000).toISOString() }),
        );
      const all: readonly MatterV1[] = [...matters, ...again];
      await desk.cases.register(desk.ports.bring(...all));
      const caseIds = [...new Set([...desk.ports.links.values()].map(({ caseId }) => caseId))];
      let made = 0;

      for (let step = 0; step < STEPS; step += 1) {
        desk.clock = new Date(MONDAY.getTime() + step * 3_600_000);
        const [one, other] = [await livingOf(desk, pick(caseIds)), await livingOf(desk, pick(caseIds))];
        if (!one || !other) continue;
        const { codes } = await anyJoin(desk, one, other, pick);
        if (codes.length === 0) made += 1;
      }

      const given = all.map(({ submissionId: id, receivedAt }) => ({ id, received_at: receivedAt }));
      expect(await desk.sql(ASTRAY, [JSON.stringify(given)])).toEqual([]);
      expect(await desk.sql(UNRECORDED)).toEqual([]);
      expect(await desk.sql(DISAGREEING)).toEqual([]);
      expect(await notRebuilt(desk.sql)).toEqual([]);
      expect(made).toBeGreaterThan(STEPS / 4);
    },
    120_000,
  );
});

/** The case, or the one that it was merged into. */
async function livingOf(desk: CasesDesk, id: string | undefined): Promise<SeenCase | null> {
  const [row] = await desk.sql<{ into: string | null }>('select merged_into as into from cases.case where id = $1', [
    id,
  ]);
  return row?.into ? livingOf(desk, row.into) : seen(desk, OFFICER, id ?? '');
}

function anyJoin(
  desk: CasesDesk,
  one: SeenCase,
  other: SeenCase,
  pick: <Thing>(things: readonly Thing[]) => Thing | undefined,
): ReturnType<typeof move> {
  const joined = pick(one.submissionsJoined);
  const mergedCaseId = one.submissionsJoined.find((row) => row.mergedCaseId)?.mergedCaseId;
  const submissionId = pick(other.submissionsJoined)?.submission.id;
  const ways = [
    () => move(desk, OFFICER, 'joinCases', one, { ...WHY, fromCaseId: other.id, fromVersion: other.version }),
    () => move(desk, OFFICER, 'joinSubmission', one, { ...WHY, submissionId }),
    () => move(desk, OFFICER, 'separateSubmission', one, { joinId: joined?.joinId }),
    () => move(desk, OFFICER, 'separateCases', one, { ...WHY, mergedCaseId: mergedCaseId ?? one.id }),
    () => move(desk, OFFICER, 'answerSubmissions', one, { joinIds: [joined?.joinId], by: 'LINK_NOTICE' }),
  ];
  return (pick(ways) as (typeof ways)[0])();
}
