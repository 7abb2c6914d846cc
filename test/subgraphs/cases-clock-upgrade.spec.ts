import pg from 'pg';
import { createOrm } from '../../platform/database/create-orm.js';
import { migrateSchema } from '../../platform/database/migrate.js';
import { CASES_ENTITIES } from '../../subgraphs/cases/cases-entities.js';
import { CASES_MIGRATIONS } from '../../subgraphs/cases/migrations/list.js';
import { createDatabase } from '../setup/databases.js';

const BEFORE = CASES_MIGRATIONS.findIndex(({ name }) => name === 'Migration20261122043500_run_many_clocks');

/** Three cases received on Monday 2 March 2026, each with its 15 days: running, breached, and stopped in time. */
const OLD_ROWS = `
  insert into cases.case (id, case_no, state, purpose, urgency, confidentiality, title, title_grams, area_codes,
    place_reason, place_certainty, respondent_unit_codes, barred_unit_codes, lead_unit_code, catch_all_unit_code, rule_id,
    rule_reason, quiet, received_at, registered_at, event_count)
  select ('01990000-0000-7000-8000-00000000000' || i)::uuid, 'XF2026-00000' || i, 'ASSIGNED', 'APPEAL', 'NORMAL',
         'ORDINARY', 't', '{}', '{}', '', 1, '{}', '{}', 'JTJ', 'XFJ', 'r', '', false, '2026-03-02T02:00Z',
         '2026-03-02T02:00Z', 0 from generate_series(1, 3) i;
  insert into cases.assignment (id, case_id, unit_code, role, state, assigned_at, received_at)
  select ('01990000-0000-7000-9000-00000000000' || i)::uuid, ('01990000-0000-7000-8000-00000000000' || i)::uuid, 'JTJ',
         'LEAD', 'ASSIGNED', '2026-03-02T02:00Z', '2026-03-02T02:00Z' from generate_series(1, 3) i;
  insert into cases.clock (id, case_id, kind, policy_id, started_at, due_at, provisional, stopped_at, breached_at)
  select ('01990000-0000-7000-a000-00000000000' || i)::uuid, ('01990000-0000-7000-8000-00000000000' || i)::uuid,
         'NOTIFY_15D', 'NOTIFY_15D-2022', '2026-03-02T02:00Z', '2026-03-17T15:59:59.999Z', false,
         case i when 3 then timestamptz '2026-03-05T02:00Z' end, case i when 2 then timestamptz '2026-03-18T01:23Z' end
    from generate_series(1, 3) i`;

describe('clocks from before there were many', () => {
  it('go on as NOTIFY of the lead’s assignment, with their warnings, and forget nothing that was told', async () => {
    await using database = await createDatabase({ template: 'template0' });
    await migrate(database.url, BEFORE);
    await ask(database.url, OLD_ROWS);

    await migrate(database.url, CASES_MIGRATIONS.length);

    const notify = { kind: 'NOTIFY', policy_id: 'NOTIFY-2022', unit_code: 'JTJ' };
    const warnings = { yellow_at: new Date('2026-03-12T16:00Z'), orange_at: new Date('2026-03-15T16:00Z') };
    expect(
      await ask(
        database.url,
        `select k.kind, k.policy_id, a.unit_code, k.yellow_at, k.orange_at, k.next_at, k.told, k.breached_at, k.stop_reason
           from cases.clock k join cases.assignment a on a.id = k.subject_id order by k.id`,
      ),
    ).toEqual([
      { ...notify, ...warnings, next_at: warnings.yellow_at, told: 'NONE', breached_at: null, stop_reason: null },
      // Breached as it fell, not as it was found.
      {
        ...{ ...notify, ...warnings, next_at: null, told: 'RED', stop_reason: null },
        breached_at: new Date('2026-03-17T16:00Z'),
      },
      { ...notify, ...warnings, next_at: null, told: 'NONE', breached_at: null, stop_reason: 'MET' },
    ]);
  });
});

/** Brings the schema as far as so many migrations bring it. */
async function migrate(url: string, count: number): Promise<void> {
  const migrations = CASES_MIGRATIONS.slice(0, count);
  const orm = await createOrm({ schema: 'cases', url, entities: CASES_ENTITIES, migrations });
  await migrateSchema(orm, 'cases');
  await orm.close();
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
