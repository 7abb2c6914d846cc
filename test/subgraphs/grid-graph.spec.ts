import pg from 'pg';
import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { aPlacing } from '../builders/a-placing.js';
import { countStatements } from '../builders/count-statements.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';
import { until } from '../setup/until.js';

const county = demoCounty();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('a place that could not be located', () => {
  const LIST = '{ unresolvedPlaces(first: 100) { nodes { id ref address reason } } }';
  const RESOLVE = `mutation ($input: ResolveUnresolvedPlaceInput!) {
    resolveUnresolvedPlace(input: $input) { place { resolvedCell { id } } taughtName }
  }`;
  const cellId = demoCellAt(county.cells, '青石镇/七里村二组').id;

  it('waits for a clerk, teaches its name, and is known from then on', async () => {
    const address = '老粮站斜对面';
    const waitingNow = async () =>
      (await grid.ask('{ gridSummary { unresolvedPlaces } }')).data.gridSummary.unresolvedPlaces;
    const [before] = await grid.part.port.place([aPlacing('u1', { address })]);
    const { data: waiting } = await grid.ask(LIST);
    const found = waiting.unresolvedPlaces.nodes.find(({ ref }: { ref: string }) => ref === 'u1');

    const { data } = await grid.ask(RESOLVE, { input: { id: found.id, cellId, placeName: '老粮站' } });

    const [same, other] = await grid.part.port.place([
      aPlacing('u1', { address }),
      aPlacing('u2', { address: '青石镇 老粮站 门口' }),
    ]);
    expect(before).toMatchObject({ cellId: null, unresolvedId: found.id });
    expect(found.address).toBe(address);
    expect(waiting.unresolvedPlaces.nodes).toHaveLength(1 + (await waitingNow()));
    expect(data.resolveUnresolvedPlace).toEqual({ place: { resolvedCell: { id: cellId } }, taughtName: '老粮站' });
    expect([same?.cellId, other?.cellId]).toEqual([cellId, cellId]);
    expect((await grid.ask(LIST)).data.unresolvedPlaces.nodes).not.toContainEqual(found);
  });

  it('is one row however often it is asked for, and has the clerk’s cell once there is one', async () => {
    const ask = async () => (await grid.part.port.place([aPlacing('u3', { address: '没人知道的地方' })]))[0];
    const [first, second] = [await ask(), await ask()];

    await grid.ask(RESOLVE, { input: { id: first?.unresolvedId, cellId } });

    expect(second?.unresolvedId).toBe(first?.unresolvedId);
    expect(await ask()).toMatchObject({ cellId, unresolvedId: null, certainty: 1 });
  });

  it('is told with its cell and areas to whoever waits for it, with one statement for all', async () => {
    const addresses = ['谁也不认得的巷子', '谁也不认得的坡', '谁也不认得的桥'];
    const placed = await grid.part.port.place(addresses.map((address, at) => aPlacing(`w${at}`, { address })));
    const ids = placed.map(({ unresolvedId }) => unresolvedId ?? '');
    for (const id of ids.slice(0, 2)) await grid.ask(RESOLVE, { input: { id, cellId } });
    let told: unknown;

    const statements = await countStatements('grid.unresolved_place', async () => {
      told = await grid.part.port.resolved([...ids, 'not-there']);
    });

    const areaCodes = ['610999', expect.stringMatching(/^610999[0-9]{3}000$/), expect.stringMatching(/^[0-9]{12}$/)];
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining(ids.slice(0, 2).map((unresolvedId) => ({ unresolvedId, cellId, areaCodes }))),
    );
    expect(statements).toBe(1);
  });

  it('keeps the address sealed in the database', async () => {
    await grid.part.port.place([aPlacing('u4', { address: '某小巷深处某人家' })]);

    const client = new pg.Client(grid.url);
    await client.connect();
    const { rows } = await client.query(
      `select row_to_json(u)::text as row from grid.unresolved_place u where ref = 'u4'`,
    );
    await client.end();

    expect(rows[0].row).not.toContain('某小巷');
  });

  it('cannot be taught under the name of another place', async () => {
    const [placed] = await grid.part.port.place([aPlacing('u5', { address: '无从查考' })]);
    const resolve = (placeName: string) =>
      grid.ask(RESOLVE, { input: { id: placed?.unresolvedId, cellId, placeName } });

    expect((await resolve('柳林镇')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await resolve('三组')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await resolve('七里村老供销社')).codes).toEqual([]);
  });

  it('is for clerks and officers only', async () => {
    const as = async (viewer: object) => (await grid.ask(LIST, {}, { ...OFFICER, ...viewer })).codes;

    expect(await as({ roles: ['leader'] })).toEqual(['FORBIDDEN']);
    expect(await as({ roles: [] })).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the grid in the graph', () => {
  const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Cell { name path { name } town { name } county { name } head { name phoneMasked } workers { name } }
    ... on Unit { name kind head { name } }
  } }`;
  const representations = (count: number): object[] => [
    ...demoCounty()
      .cells.slice(0, count)
      .map(({ id }) => ({ __typename: 'Cell', id })),
    ...demoCounty()
      .units.slice(0, count)
      .map(({ code }) => ({ __typename: 'Unit', code })),
  ];

  it('resolves 100 references with as many statements as one: none beyond the look at the revision', async () => {
    const statementsFor = (count: number) =>
      countStatements('grid.', async () => {
        grid.passTime(60_000);
        const { data } = await grid.ask(ENTITIES, { of: representations(count) });
        expect(data._entities.every(({ name }: { name?: string }) => name)).toBe(true);
      });

    await grid.ask('{ gridSummary { county } }');

    expect([await statementsFor(1), await statementsFor(50)]).toEqual([1, 1]);
  });

  it('places 200 matters with one statement for those that nobody could locate', async () => {
    const matters = Array.from({ length: 200 }, (_, at) =>
      aPlacing(`many${at}`, { address: at % 2 ? '青石镇海棠村三组' : '不知何处' }),
    );

    grid.passTime(60_000);
    const statements = await countStatements('grid.', () => grid.part.port.place(matters));

    expect(statements).toBe(2);
  });

  it('masks phones for everybody, and shows no people to somebody without a token', async () => {
    const known = await grid.ask(ENTITIES, { of: representations(1) });
    const unknown = await grid.ask(ENTITIES, { of: representations(1) }, ANONYMOUS);

    expect(known.data._entities[0].head.phoneMasked).toMatch(/^139\*{4}[0-9]{4}$/);
    expect(unknown.data._entities[0]).toMatchObject({ name: '城关镇网格', head: null, workers: [] });
    expect((await grid.ask('{ categories { code } }', {}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('answers null for what is not there', async () => {
    const { data } = await grid.ask(ENTITIES, {
      of: [
        { __typename: 'Cell', id: 'gone' },
        { __typename: 'Unit', code: '' },
      ],
    });

    expect(data._entities).toEqual([null, null]);
  });

  it('pages through all cells of a level, each once', async () => {
    const codes: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await grid.ask(
        `query ($after: String) { cells(level: 3, first: 100, after: $after) {
           nodes { code } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      codes.push(...data.cells.nodes.map(({ code }: { code: string }) => code));
      ({ endCursor: after, hasNextPage: more } = data.cells.pageInfo);
    }

    expect(codes).toHaveLength(415);
    expect(new Set(codes).size).toBe(415);
  });

  it('refuses pages that are too large and cursors that are not ours', async () => {
    expect((await grid.ask('{ units(first: 101) { nodes { code } } }')).codes).toEqual(['PAGE_TOO_LARGE']);
    expect((await grid.ask('{ units(after: "x") { nodes { code } } }')).codes).toEqual(['CURSOR_INVALID']);
  });

  it('answers a unit with its whole subtree', async () => {
    const subtrees = await grid.part.port.subtree(['610999-GAJ', '610999102203', 'no-such-unit']);

    expect(subtrees['610999102203']).toEqual(['610999102203']);
    expect(subtrees['610999-GAJ']).toHaveLength(13);
    expect(Object.keys(subtrees)).toHaveLength(2);
  });

  it('knows in every process what a clerk taught in one', async () => {
    const other = await grid.openAnother();
    const address = '老供销社仓库';
    const [before] = await other.port.place([aPlacing('two1', { address })]);

    await grid.ask(
      `mutation ($input: ResolveUnresolvedPlaceInput!) { resolveUnresolvedPlace(input: $input) { taughtName } }`,
      { input: { id: before?.unresolvedId, cellId: county.cells[9]?.id, placeName: '供销社仓库' } },
    );

    await until(
      async () => (await other.port.place([aPlacing(`two${Math.random()}`, { address })]))[0]?.cellId != null,
    );
  });
});

describe('a cell that was cut anew', () => {
  it('stays for the matters it had, and has no new ones', async () => {
    const old = demoCellAt(county.cells, '龙潭镇/高峰村二组');
    const cut = county.cells.flatMap((cell) => {
      if (cell.id !== old.id) return [cell];
      return [
        { ...cell, validTo: '2024-01-01' },
        { ...cell, id: 'cell-cut-anew', validFrom: '2024-01-01' },
      ];
    });

    const [waiting] = await grid.part.port.place([aPlacing('cut0', { address: '没有人听说过的地方' })]);
    const unresolvedId = waiting?.unresolvedId ?? '';
    await grid.ask(
      `mutation ($input: ResolveUnresolvedPlaceInput!) { resolveUnresolvedPlace(input: $input) { taughtName } }`,
      { input: { id: unresolvedId, cellId: old.id } },
    );

    const isElsewhere = ({ cellId }: { readonly cellId: string | null }): boolean => cellId !== old.id;
    const [posts, contacts] = [county.posts.filter(isElsewhere), (county.contacts ?? []).filter(isElsewhere)];
    await grid.part.importCounty({ ...county, cells: cut, posts, contacts });

    const { data } = await grid.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cell { name isInForce town { name } path { name } } } }`,
      { of: [old.id, 'cell-cut-anew'].map((id) => ({ __typename: 'Cell', id })) },
    );
    const [placed] = await grid.part.port.place([aPlacing('cut', { address: '龙潭镇高峰村二组' })]);
    expect(await grid.part.port.resolved([unresolvedId])).toMatchObject([{ unresolvedId, cellId: old.id }]);
    expect(data._entities).toMatchObject([
      { name: '高峰村二组', isInForce: false, town: { name: '龙潭镇' } },
      { name: '高峰村二组', isInForce: true },
    ]);
    expect(data._entities[0].path).toHaveLength(3);
    expect(placed?.cellId).toBe('cell-cut-anew');
  });
});
