import { demoCounty } from '../../hub/demo-county/demo-county.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { countStatements } from '../builders/count-statements.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const { contacts = [], people } = demoCounty();
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const ofKind = (kind: string) => contacts.filter((contact) => contact.kind === kind);
const [cadre, other] = ofKind('CADRE_HOUSEHOLDS');
const [leader] = ofKind('LEADER_TOWN');

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('the contact scheme', () => {
  it('answers who looks after a town, a village and its households', async () => {
    const { data } = await grid.ask(`{
      towns: contacts(kind: LEADER_TOWN, area: "610999102000") { nodes { person { name } area { name } households } }
      villages: contacts(kind: DEPARTMENT_VILLAGE, area: "610999102000") { nodes { unit { kind } person { name } } }
      households: contacts(kind: CADRE_HOUSEHOLDS, area: "610999102000", first: 100) { nodes { households cell { level } } }
    }`);

    expect(data.towns.nodes).toHaveLength(3);
    expect(data.towns.nodes[0]).toMatchObject({ area: { name: '青石镇' }, households: null });
    expect(data.villages.nodes.length).toBeGreaterThanOrEqual(6);
    expect(data.households.nodes).toHaveLength(100);
  });

  it.each<[string, object, string]>([
    [
      'more households of a cell than are left',
      { cellId: cadre?.cellId, households: 1, personId: people[0]?.id },
      'households',
    ],
    ['no household', { cellId: cadre?.cellId, households: 0, personId: people[0]?.id }, 'households'],
    ['a cadre without households', { cellId: cadre?.cellId, personId: people[0]?.id }, 'households'],
    [
      'a leader who looks after a village',
      { kind: 'LEADER_TOWN', areaCode: '610999102201', personId: people[0]?.id },
      'areaCode',
    ],
    [
      'a department that is a person',
      { kind: 'DEPARTMENT_VILLAGE', areaCode: '610999102201', unitCode: '610999-ZJJ', personId: people[0]?.id },
      'personId',
    ],
    ['somebody unknown', { kind: 'LEADER_TOWN', areaCode: '610999102000', personId: 'nobody' }, 'personId'],
  ])('refuses %s', async (_, given, field) => {
    const { data } = await grid.ask(
      `mutation ($input: PutContactInput!) { putContact(input: $input) { userErrors { code field } } }`,
      { input: { kind: 'CADRE_HOUSEHOLDS', ...given } },
    );

    expect(data.putContact.userErrors).toContainEqual(expect.objectContaining({ field }));
  });
});

describe('a visit', () => {
  it('is noted for the day, and noted again in place of the first', async () => {
    expect(await note([visit(cadre?.id, 3), { contactId: leader?.id, visitedOn: TODAY }])).toEqual({
      noted: 2,
      userErrors: [],
    });
    await note([visit(cadre?.id, 4)]);

    expect(await visitsOf(cadre?.personId)).toEqual([{ visitedOn: TODAY, households: 4 }]);
    expect(await visitsOf(leader?.personId)).toEqual([{ visitedOn: TODAY, households: 1 }]);
  });

  it('is refused with all others of its list when one is wrong', async () => {
    const most = other?.households ?? 0;
    const refused = await note([
      visit(other?.id, 1),
      visit(other?.id, most + 1, '2026-10-01'),
      visit('nobody', 1),
      visit(other?.id, 1, '2099-01-01'),
      visit(other?.id, 1, '2019-01-01'),
      visit(other?.id, 1),
    ]);

    expect(refused).toEqual({
      noted: 0,
      userErrors: [
        { code: 'FIELD_INVALID', field: 'visits.1.households' },
        { code: 'CODE_UNKNOWN', field: 'visits.2.contactId' },
        { code: 'FIELD_INVALID', field: 'visits.3.visitedOn' },
        { code: 'CODE_RETIRED', field: 'visits.4.visitedOn' },
        { code: 'DATES_OVERLAP', field: 'visits.5.visitedOn' },
      ],
    });
    expect(await visitsOf(other?.personId)).toEqual([]);
  });

  it('is not for a department to note', async () => {
    const viewer: Viewer = { subject: 'd', roles: ['department'], unitCode: '610999-ZJJ', areaCode: null };
    const { codes } = await grid.ask(NOTE, { input: { visits: [visit(cadre?.id, 1)] } }, viewer);

    expect(codes).toEqual(['FORBIDDEN']);
  });

  it('is read in one statement for a page of contacts', async () => {
    const statements = await countStatements('contact_visit', () =>
      grid.ask(`{ contacts(first: 100) { nodes { id visits { visitedOn } } } }`),
    );

    expect(statements).toBe(1);
  });
});

const NOTE = `mutation ($input: NoteContactVisitsInput!) { noteContactVisits(input: $input) {
  noted userErrors { code field } } }`;

function visit(contactId: string | undefined, households: number, visitedOn = TODAY) {
  return { contactId, visitedOn, households };
}

async function note(visits: object[]) {
  const { data } = await grid.ask(NOTE, { input: { visits } });
  return data.noteContactVisits;
}

async function visitsOf(personId: string | null | undefined) {
  const { data } = await grid.ask(
    `query ($who: ID) { contacts(personId: $who) { nodes { visits { visitedOn households } } } }`,
    { who: personId },
  );
  return data.contacts.nodes[0].visits;
}
