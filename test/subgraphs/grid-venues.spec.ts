import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { ANONYMOUS, type Viewer } from '../../platform/identity/viewer.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const { people } = demoCounty();
const TOWN = '610999102000';
const CLERK: Viewer = { subject: 'clerk-1', roles: ['clerk'], unitCode: null, areaCode: null };

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('a venue', () => {
  it('is for everybody to find, by kind, town and the time at which it is open', async () => {
    const monday = await list({ kind: 'MEDIATION_MARKET', area: TOWN, openAt: '2026-11-23T01:00:00Z' });
    const sunday = await list({ kind: 'MEDIATION_MARKET', area: TOWN, openAt: '2026-11-22T01:00:00Z' });

    expect(monday).toMatchObject([{ name: '青石镇无忧调解超市', brand: '无忧调解', area: { name: '青石镇' } }]);
    expect(sunday).toEqual([]);
    expect(await list({ search: '老周' })).toMatchObject([{ kind: 'MEDIATION_ROOM', studio: '老周调解室' }]);
  });

  it('is pages that together are all of them', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await grid.ask(
        `query ($after: String) { venues(kind: SERVICE_DESK, first: 25, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
        ANONYMOUS,
      );
      seen.push(...data.venues.nodes.map(({ id }: { id: string }) => id));
      after = data.venues.pageInfo.hasNextPage ? data.venues.pageInfo.endCursor : null;
    } while (after !== null);

    expect(new Set(seen).size).toBe(63);
    expect(seen).toHaveLength(63);
  });

  it('is made of others only when it is composite, and those cannot be taken from under it', async () => {
    const [desk, window] = [await added({ kind: 'SERVICE_DESK' }), await added({ kind: 'RECEPTION_WINDOW' })];
    const parts = [desk.id, window.id];

    expect(await put({ kind: 'SERVICE_DESK', partIds: parts })).toMatchObject({
      userErrors: [{ code: 'FIELD_INVALID', field: 'partIds' }],
    });
    const whole = await added({ kind: 'COMPOSITE', partIds: parts });
    expect(whole.parts).toHaveLength(2);
    expect(await end(desk)).toMatchObject({ userErrors: [{ code: 'RECORD_STOOD_ON' }] });
    expect((await end(whole)).userErrors).toEqual([]);
    expect((await end(desk)).userErrors).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'that is open in the night before it opens',
      { openingHours: [{ weekday: 1, from: '17:00', to: '08:00' }] },
      'openingHours',
    ],
    ['that is open on an eighth day', { openingHours: [{ weekday: 8, from: '08:00', to: '17:00' }] }, 'openingHours'],
    [
      'that is open twice at once',
      { openingHours: [hours('08:00', '12:00'), hours('11:00', '17:00')] },
      'openingHours',
    ],
    ['in no area', { areaCode: '610999999000' }, 'areaCode'],
    ['without a name', { name: ' ' }, 'name'],
  ])('is refused %s', async (_, given, field) => {
    expect((await put(given)).userErrors).toMatchObject([{ field }]);
  });

  it('keeps what it was before it was changed', async () => {
    const room = await added({ kind: 'MEDIATION_ROOM', name: '旧名调解室' });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await put({ id: room.id, expectedRevision: room.revision, name: '新名调解室', effectiveOn: tomorrow });

    const { data } = await grid.ask(
      `query ($id: ID!, $tomorrow: LocalDate) { now: venue(id: $id) { name } later: venue(id: $id, asOf: $tomorrow) { name } }`,
      { id: room.id, tomorrow },
    );
    expect(data).toEqual({ now: { name: '旧名调解室' }, later: { name: '新名调解室' } });
    expect(await put({ id: room.id, expectedRevision: 0, name: '第三名' })).toMatchObject({
      userErrors: [{ code: 'RECORD_CHANGED_MEANWHILE' }],
    });
  });

  it('is changed by officers alone', async () => {
    const { codes } = await grid.ask(PUT, { input: draft({}) }, CLERK);

    expect(codes).toEqual(['FORBIDDEN']);
  });
});

describe('a duty', () => {
  it('shows who is at the desk that day, to those who may know of people', async () => {
    const desk = await added({ kind: 'RECEPTION_WINDOW' });
    await duty({ venueId: desk.id, weekdays: [1, 3] });

    const ask = async (on: string, viewer?: Viewer) => {
      const { data } = await grid.ask(
        `query ($id: ID!, $on: LocalDate) { venue(id: $id) { duties(on: $on) { role from person { name } } } }`,
        { id: desk.id, on },
        viewer,
      );
      return data.venue.duties;
    };

    expect(await ask('2026-11-23')).toEqual([{ role: 'ON_DUTY', from: '08:30', person: { name: people[0]?.name } }]);
    expect(await ask('2026-11-24')).toEqual([]);
    expect(await ask('2026-11-23', ANONYMOUS)).toEqual([]);
  });

  it('is not at two places at once', async () => {
    const [one, other] = [await added({ kind: 'RECEPTION_WINDOW' }), await added({ kind: 'RECEPTION_WINDOW' })];
    const who = { personId: people[1]?.id };

    expect((await duty({ ...who, venueId: one.id, weekdays: [5] })).userErrors).toEqual([]);
    expect((await duty({ ...who, venueId: other.id, weekdays: [4, 5] })).userErrors).toMatchObject([
      { code: 'DATES_OVERLAP', field: 'weekdays' },
    ]);
    expect((await duty({ ...who, venueId: other.id, weekdays: [4] })).userErrors).toEqual([]);
  });

  it('ends with its venue', async () => {
    const desk = await added({ kind: 'RECEPTION_WINDOW' });
    await duty({ venueId: desk.id, personId: people[2]?.id, weekdays: [2] });

    expect((await end(desk)).effects).toMatchObject([
      { thing: 'VENUE', kind: 'ENDED' },
      { thing: 'DUTY', kind: 'ENDED_ALONG' },
    ]);
  });
});

function hours(from: string, to: string) {
  return { weekday: 1, from, to };
}

const FIELDS = `id kind name brand studio revision area { name } parts { id }`;
const PUT = `mutation ($input: PutVenueInput!) { putVenue(input: $input) {
  venue { ${FIELDS} } effects { thing kind } userErrors { code field } } }`;

const draft = (given: object) => ({ kind: 'SERVICE_DESK', name: '试验窗口', areaCode: TOWN, ...given });

async function put(given: object) {
  const { data } = await grid.ask(PUT, { input: 'id' in given ? given : draft(given) });
  return data.putVenue;
}

async function added(given: object) {
  const { venue, userErrors } = await put(given);
  expect(userErrors).toEqual([]);
  return venue;
}

/** From tomorrow on: what begins today has no day on which it could end. */
async function end({ id, revision }: { readonly id: string; readonly revision: number }) {
  const effectiveOn = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const { data } = await grid.ask(
    `mutation ($input: EndVenueInput!) { endVenue(input: $input) { effects { thing kind } userErrors { code field } } }`,
    { input: { id, effectiveOn, expectedRevision: revision } },
  );
  return data.endVenue;
}

async function duty(given: object) {
  const { data } = await grid.ask(
    `mutation ($input: PutDutyInput!) { putDuty(input: $input) { duty { id } userErrors { code field } } }`,
    { input: { personId: people[0]?.id, from: '08:30', to: '17:30', ...given } },
  );
  return data.putDuty;
}

async function list(where: object) {
  const { data } = await grid.ask(
    `query ($kind: VenueKind, $area: ID, $search: String, $openAt: DateTime) {
      venues(kind: $kind, area: $area, search: $search, openAt: $openAt) { nodes { ${FIELDS} } } }`,
    { ...where },
    ANONYMOUS,
  );
  return data.venues.nodes;
}
