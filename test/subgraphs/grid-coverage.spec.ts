import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { countStatements } from '../builders/count-statements.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const county = demoCounty();
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const QINGSHI = '610999102000';

let grid: DemoGrid;
beforeEach(async () => {
  grid = await openDemoGrid();
});
afterEach(() => grid[Symbol.asyncDispose]());

describe('the coverage of a county', () => {
  it('is told by numerator and denominator, what is left out, and the day', async () => {
    const figures = await all();

    expect(figures).toMatchObject({
      HOUSEHOLDS_IN_CELLS: { numerator: 22_013, denominator: 22_013, share: 1, unit: '户', excluded: 0, day: TODAY },
      CELLS_WITH_HEAD: { numerator: 506, denominator: 506 },
      HEADS_OF_ONE_CELL: { numerator: 506, denominator: 506 },
      VILLAGES_WITH_PROXY: { numerator: 49, denominator: 63 },
      HOUSEHOLDS_WITH_CADRE: { numerator: 22_013, denominator: 22_013 },
      HOUSEHOLDS_VISITED: { numerator: 0, denominator: 22_013, share: 0 },
      CONTACTS_VISITED: { numerator: 0, denominator: 104 },
      TOWNS_WITH_VENUE: { numerator: 11, denominator: 11 },
    });
    const { numerator, denominator, missing } = figures['CELLS_OF_FIT_SIZE'];
    expect(missing.nodes).toHaveLength(Math.min(20, denominator - numerator));
  });

  it('adds up from its towns', async () => {
    const whole = await one('HOUSEHOLDS_WITH_CADRE');
    let sum = 0;
    for (const { code } of county.areas.filter(({ level }) => level === 2)) {
      sum += (await one('HOUSEHOLDS_WITH_CADRE', code)).denominator;
    }

    expect(sum).toBe(whole.denominator);
  });

  it('leads to every item that is missing', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await grid.ask(
        `query ($after: String) { coverage(figure: VILLAGES_WITH_PROXY) {
          missing(first: 5, after: $after) { nodes { note area { name } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { nodes, pageInfo } = data.coverage.missing;
      seen.push(...nodes.map(({ area }: { area: { name: string } }) => area.name));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen).toHaveLength(63 - 49);
  });

  it('counts a vacancy, and a head of two cells', async () => {
    const heads = county.posts.filter(({ kind }) => kind === 'CELL_HEAD');
    const [gone, kept, other] = heads.slice(-3);
    await grid.part.change(
      [
        { op: 'END', thing: 'POST', key: gone?.id ?? '', on: TODAY },
        { op: 'END', thing: 'POST', key: other?.id ?? '', on: TODAY },
        {
          op: 'PUT',
          thing: 'POST',
          validFrom: TODAY,
          record: { ...postOf(kept), id: 'second', cellId: other?.cellId ?? null },
        },
      ],
      { by: 'test', through: 'test' },
    );

    expect(await one('CELLS_WITH_HEAD')).toMatchObject({
      numerator: 505,
      missing: { nodes: [{ note: '网格长空缺', cell: { id: gone?.cellId } }] },
    });
    expect(await one('HEADS_OF_ONE_CELL')).toMatchObject({
      numerator: 503,
      denominator: 504,
      missing: { nodes: [{ person: { id: kept?.personId } }] },
    });
  });

  it('counts the visits of the month, and none twice', async () => {
    const [cadre] = (county.contacts ?? []).filter(({ kind }) => kind === 'CADRE_HOUSEHOLDS');
    const [leader] = (county.contacts ?? []).filter(({ kind }) => kind === 'LEADER_TOWN');
    const all = cadre?.households ?? 0;
    await note([
      { contactId: cadre?.id, visitedOn: TODAY, households: all },
      { contactId: cadre?.id, visitedOn: `${TODAY.slice(0, 7)}-01`, households: TODAY.endsWith('01') ? all : 1 },
      { contactId: leader?.id, visitedOn: TODAY },
    ]);

    expect(await one('HOUSEHOLDS_VISITED')).toMatchObject({ numerator: all, denominator: 22_013 });
    expect(await one('CONTACTS_VISITED')).toMatchObject({ numerator: 1, denominator: 104 });
  });

  it('is as it was on the day asked for', async () => {
    const [head] = county.posts.filter(({ kind }) => kind === 'CELL_HEAD');
    await grid.part.change([{ op: 'END', thing: 'POST', key: head?.id ?? '', on: TODAY }], {
      by: 'test',
      through: 'test',
    });
    const yesterday = new Date(Date.parse(TODAY) - 86_400_000).toISOString().slice(0, 10);

    expect((await one('CELLS_WITH_HEAD')).numerator).toBe(505);
    expect((await one('CELLS_WITH_HEAD', null, yesterday)).numerator).toBe(506);
  });

  it('is counted from two statements for all of its figures, and for nobody without a token', async () => {
    expect(await countStatements('grid.contact_visit', all)).toBe(1);
    expect(await countStatements('grid.cell_size_rule', all)).toBe(1);
    expect((await grid.ask(`{ coverages { title } }`, {}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await one('TOWNS_WITH_VENUE', QINGSHI)).denominator).toBe(1);
  });
});

const FIELDS = `figure unit numerator denominator share excluded exclusion day asOf
  missing { nodes { note cell { id } area { code } person { id } contact { id } } }`;

async function all() {
  const { data } = await grid.ask(`{ coverages { ${FIELDS} } }`);
  return Object.fromEntries(data.coverages.map((each: { figure: string }) => [each.figure, each]));
}

async function one(figure: string, area: string | null = null, asOf: string | null = null) {
  const { data } = await grid.ask(
    `query ($figure: CoverageFigure!, $area: ID, $asOf: LocalDate) {
      coverage(figure: $figure, area: $area, asOf: $asOf) { ${FIELDS} } }`,
    { figure, area, asOf },
  );
  return data.coverage;
}

const note = (visits: object[]) =>
  grid.ask(
    `mutation ($input: NoteContactVisitsInput!) { noteContactVisits(input: $input) { noted userErrors { code } } }`,
    { input: { visits } },
  );

function postOf(post: (typeof county.posts)[number] | undefined) {
  if (!post) throw new Error('the demo county has no such post');
  const { validFrom: _, validTo: __, ...record } = post;
  return record;
}
