import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { countStatements } from '../builders/count-statements.js';
import { keep } from '../builders/keep-organisation.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

const county = demoCounty();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('the tree of the whole county', () => {
  const TREE = `query ($root: ID, $maxDepth: Int, $asOf: LocalDate, $first: Int, $after: String) {
    cellTree(root: $root, maxDepth: $maxDepth, asOf: $asOf, first: $first, after: $after) {
      nodes { depth id parentId code name level households posts { kind name phoneMasked since } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

  it('comes with its posts in one query and one look at the revision', async () => {
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its query gave it
    let nodes: any[] = [];
    await grid.ask('{ gridSummary { county } }');
    grid.passTime(60_000);

    const statements = await countStatements('grid.', async () => {
      nodes = (await grid.ask(TREE, { first: 5_000 })).data.cellTree.nodes;
    });

    expect(statements).toBe(1);
    expect(nodes).toHaveLength(county.cells.length);
    const seen = new Set<string>();
    for (const { id, parentId, depth, level } of nodes) {
      expect(parentId === null || seen.has(parentId)).toBe(true);
      expect(depth).toBe(level);
      seen.add(id);
    }
    expect(nodes.flatMap(({ posts }) => posts).length).toBe(
      county.posts.filter(({ cellId, validTo }) => cellId !== null && validTo == null).length,
    );
    expect(nodes[0].posts[0].phoneMasked).toMatch(/\*{4}/);
  });

  it('is the same in pages, and below a root', async () => {
    const whole = (await grid.ask(TREE, { first: 5_000 })).data.cellTree.nodes.map(({ id }: { id: string }) => id);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await grid.ask(TREE, { first: 77, after });
      paged.push(...data.cellTree.nodes.map(({ id }: { id: string }) => id));
      ({ endCursor: after, hasNextPage: more } = data.cellTree.pageInfo);
    }
    const town = county.cells.find(({ level }) => level === 1)!;
    const { data } = await grid.ask(TREE, { root: town.id, maxDepth: 2 });

    expect(paged).toEqual(whole);
    expect(data.cellTree.nodes[0].id).toBe(town.id);
    expect(data.cellTree.nodes.slice(1).every(({ parentId }: { parentId: string }) => parentId === town.id)).toBe(true);
  });

  it('refuses pages and cursors that are none, and is for those with a token', async () => {
    expect((await grid.ask(TREE, { first: 5_001 })).codes).toEqual(['PAGE_TOO_LARGE']);
    expect((await grid.ask(TREE, { first: 0 })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await grid.ask(TREE, { after: 'x' })).codes).toEqual(['CURSOR_INVALID']);
    expect((await grid.ask(TREE, {}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a search of the organisation', () => {
  const SEARCH = `query ($text: String!, $things: [RecordThing!], $first: Int, $after: String) {
    searchOrganisation(text: $text, things: $things, first: $first, after: $after) {
      nodes { match thing key name cell { id } unit { code } area { code } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const search = async (variables: object) => (await grid.ask(SEARCH, { ...variables })).data.searchOrganisation;

  it('finds by initials, names and codes, the best first', async () => {
    const { nodes } = await search({ text: 'htc', first: 100 });
    const named = await search({ text: '海棠村', things: ['AREA'] });

    expect(nodes.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['海棠村']));
    expect(named.nodes[0]).toMatchObject({ match: 'EXACT', thing: 'AREA', name: '海棠村', unit: null });
    expect((await search({ text: '610999-GAJ' })).nodes[0]).toMatchObject({
      match: 'EXACT',
      unit: { code: '610999-GAJ' },
    });
  });

  it('comes in pages that leave nothing out', async () => {
    const whole = (await search({ text: '村', first: 100 })).nodes;
    const one = await search({ text: '村', first: 40 });
    const two = await search({ text: '村', first: 60, after: one.pageInfo.endCursor });

    expect([...one.nodes, ...two.nodes]).toEqual(whole);
    expect((await grid.ask('{ units(search: "gaj") { nodes { name } } }')).data.units.nodes).toContainEqual({
      name: expect.stringContaining('公安局'),
    });
  });
});

describe('the history of changes', () => {
  const CHANGES = `query ($thing: RecordThing, $key: ID, $first: Int, $after: String) {
    gridChanges(thing: $thing, key: $key, first: $first, after: $after) {
      nodes { revision thing key kind effectiveOn fields madeBy through madeAt } pageInfo { hasNextPage endCursor }
    }
  }`;

  it('says what was changed, from when, by whom and through what, newest first', async () => {
    const { id } = demoCellAt(county.cells, '青石镇/海棠村三组');
    const { data: before } = await grid.ask('query ($id: ID!) { cell(id: $id) { revision households } }', { id });
    const put = (households: number, expectedRevision: number, effectiveOn: string) =>
      keep(grid, 'putCell', { id, households, expectedRevision, effectiveOn });
    const one = await put(41, before.cell.revision, '2026-02-01');
    const two = await put(42, one.cell.revision, '2026-06-01');

    const { data } = await grid.ask(CHANGES, { thing: 'CELL', key: id, first: 2 });

    const by = {
      thing: 'CELL',
      key: id,
      kind: 'AMENDED',
      fields: ['households'],
      madeBy: 'officer-1',
      through: 'putCell',
    };
    expect(data.gridChanges.nodes).toMatchObject([
      { ...by, revision: two.revision, effectiveOn: '2026-06-01' },
      { ...by, revision: one.revision, effectiveOn: '2026-02-01' },
    ]);
    const [first, second] = await Promise.all(
      [null, data.gridChanges.pageInfo.endCursor].map((after) =>
        grid.ask(CHANGES, { thing: 'CELL', key: id, first: 2, after }),
      ),
    );
    expect(second?.data.gridChanges.nodes.length).toBeGreaterThan(0);
    expect(second?.data.gridChanges.nodes[0].revision).toBeLessThan(first?.data.gridChanges.nodes[1].revision);
  });

  it('is for officers and administrators', async () => {
    expect((await grid.ask(CHANGES, {}, { ...OFFICER, roles: ['clerk'] })).codes).toEqual(['FORBIDDEN']);
    expect((await grid.ask(CHANGES, { key: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await grid.ask(CHANGES, { after: 'x' })).codes).toEqual(['CURSOR_INVALID']);
  });
});
