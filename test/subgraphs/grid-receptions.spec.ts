import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { ANONYMOUS, type Viewer } from '../../platform/identity/viewer.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CLERK: Viewer = { subject: 'clerk-1', roles: ['clerk'], unitCode: null, areaCode: null };
const DEPARTMENT: Viewer = { subject: 'd-1', roles: ['department'], unitCode: '610999-ZJJ', areaCode: null };

const { contacts = [], venues = [] } = demoCounty();
const leaders = contacts.filter(({ kind }) => kind === 'LEADER_TOWN').map(({ personId }) => personId);
const centre = venues.find(({ kind }) => kind === 'RECEPTION_CENTRE')?.id;

let grid: DemoGrid;
beforeEach(async () => {
  grid = await openDemoGrid();
});
afterEach(() => grid[Symbol.asyncDispose]());

describe('a reception', () => {
  it('Art. 18: is announced beforehand, and its results are told afterwards, to everybody', async () => {
    const planned = await aPlanned({});
    expect(await schedule()).toEqual([]);

    const announced = await move('publishReception', planned);
    expect(await schedule()).toMatchObject([{ state: 'PUBLISHED', place: '县信访接待中心', result: null }]);

    grid.passTime(2 * DAY_MS);
    const result = { batches: 5, persons: 16, settled: 3, topics: [{ topic: '欠薪', batches: 2 }] };
    const held = await move('recordReception', announced, result);
    expect(await results()).toEqual([]);
    expect((await bulletin(held.startsAt)).rows).toEqual([]);

    await move('reportReception', held);
    expect(await results()).toMatchObject([{ state: 'REPORTED', result }]);
    expect(await bulletin(held.startsAt)).toMatchObject({
      rows: [{ direction: 'INBOUND', sessions: 1, leaders: 1, ...result }],
      sessionsUnreported: 0,
    });
  });

  it('counts in its week what has no result yet, and what was called off', async () => {
    const one = await aPlanned({});
    const other = await aPlanned({ personId: leaders[1] });
    await move('cancelReception', await move('publishReception', other), { reason: '领导赴省开会' });
    grid.passTime(2 * DAY_MS);

    expect(await bulletin(one.startsAt)).toMatchObject({ rows: [], sessionsUnreported: 1, sessionsCancelled: 1 });
    expect(await schedule(new Date(one.startsAt))).toMatchObject([
      { state: 'CANCELLED', cancelReason: '领导赴省开会' },
    ]);
  });

  it.each<[string, object, string, string]>([
    ['in the past', { startsAt: at(-1), endsAt: at(1) }, 'FIELD_INVALID', 'startsAt'],
    ['that ends before it begins', { startsAt: at(26), endsAt: at(25) }, 'FIELD_INVALID', 'endsAt'],
    ['of nobody', { personId: 'nobody' }, 'CODE_UNKNOWN', 'personId'],
    ['in no area', { areaCode: '610999999000' }, 'CODE_UNKNOWN', 'areaCode'],
    ['at no venue', { venueId: null }, 'FIELD_INVALID', 'venueId'],
  ])('is not planned %s', async (_, given, code, field) => {
    expect((await plan(given)).userErrors).toEqual([expect.objectContaining({ code, field })]);
  });

  it('is not planned for a leader who is elsewhere at that time', async () => {
    await aPlanned({});

    expect((await plan({ startsAt: at(25), endsAt: at(30) })).userErrors).toEqual([
      expect.objectContaining({ code: 'DATES_OVERLAP', field: 'startsAt' }),
    ]);
    expect((await plan({ startsAt: at(27), endsAt: at(30) })).userErrors).toEqual([]);
  });

  it('is not announced when it has begun, has no results before it is over, and no more people settled than came', async () => {
    const planned = await aPlanned({});
    const none = { batches: 0, persons: 0, settled: 0 };
    expect(await refusal('recordReception', planned, none)).toBe('RECEPTION_TOO_EARLY');
    expect(await refusal('reportReception', planned)).toBe('RECEPTION_STATE_REFUSED');

    grid.passTime(25 * HOUR_MS);
    expect(await refusal('publishReception', planned)).toBe('RECEPTION_TOO_LATE');

    grid.passTime(DAY_MS);
    expect(await refusal('recordReception', planned, { batches: 2, persons: 1, settled: 0 })).toBe('FIELD_INVALID');
    expect(await refusal('recordReception', planned, { batches: 2, persons: 2, settled: 3 })).toBe('FIELD_INVALID');
  });

  it('is changed by one of two who saw the same version', async () => {
    const planned = await aPlanned({});
    const [one, other] = await Promise.all([
      mutate('publishReception', planned, {}),
      mutate('cancelReception', planned, { reason: '改期' }),
    ]);

    expect([one, other].filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect([...one.userErrors, ...other.userErrors]).toMatchObject([{ code: 'RECORD_CHANGED_MEANWHILE' }]);
  });

  it('is planned by the desk and not by a department', async () => {
    expect((await plan({}, CLERK)).userErrors).toEqual([]);
    const { codes } = await grid.ask(PLAN, { input: input({ personId: leaders[1] }) }, DEPARTMENT);
    expect(codes).toEqual(['FORBIDDEN']);
  });
});

const FIELDS = `id version state place startsAt cancelReason result { batches persons settled topics { topic batches } }`;
const PLAN = `mutation ($input: PlanReceptionInput!) { planReception(input: $input) {
  reception { ${FIELDS} } userErrors { code field } } }`;

function at(hours: number): string {
  return new Date(Date.now() + hours * HOUR_MS).toISOString();
}

const input = (given: object) => ({
  direction: 'INBOUND',
  personId: leaders[0],
  leaderTitle: '副县长',
  venueId: centre,
  areaCode: '610999',
  place: '县信访接待中心',
  startsAt: at(24),
  endsAt: at(26),
  ...given,
});

async function plan(given: object, viewer?: Viewer) {
  const { data } = await grid.ask(PLAN, { input: input(given) }, viewer);
  return data.planReception;
}

async function aPlanned(given: object): Promise<Seen> {
  const { reception, userErrors } = await plan(given);
  expect(userErrors).toEqual([]);
  return reception;
}

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly startsAt: string;
}

async function mutate(name: string, { id, version }: Seen, more: object) {
  const type =
    name === 'recordReception'
      ? 'RecordReceptionInput'
      : name === 'cancelReception'
        ? 'CancelReceptionInput'
        : 'ReceptionVersionInput';
  const { data } = await grid.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { reception { ${FIELDS} } userErrors { code field } } }`,
    { input: { id, version, ...more } },
  );
  return data[name];
}

async function move(name: string, seen: Seen, more: object = {}): Promise<Seen> {
  const { reception, userErrors } = await mutate(name, seen, more);
  expect(userErrors).toEqual([]);
  return reception;
}

const refusal = async (name: string, seen: Seen, more: object = {}): Promise<string> =>
  (await mutate(name, seen, more)).userErrors[0]?.code;

async function schedule(from?: Date) {
  const { data } = await grid.ask(
    `query ($from: DateTime) { receptionSchedule(from: $from) { nodes { ${FIELDS} } } }`,
    { from },
    ANONYMOUS,
  );
  return data.receptionSchedule.nodes;
}

async function results() {
  const { data } = await grid.ask(`{ receptionResults { nodes { ${FIELDS} } } }`, {}, ANONYMOUS);
  return data.receptionResults.nodes;
}

async function bulletin(startsAt: string) {
  const week = new Date(Date.parse(startsAt) + 8 * HOUR_MS).toISOString().slice(0, 10);
  const { data } = await grid.ask(
    `query ($week: LocalDate) { receptionBulletin(week: $week) {
      from to sessionsUnreported sessionsCancelled
      rows { direction sessions leaders batches persons settled topics { topic batches } } } }`,
    { week },
    ANONYMOUS,
  );
  return data.receptionBulletin;
}
