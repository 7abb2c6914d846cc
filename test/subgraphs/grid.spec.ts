import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import gcoordModule from 'gcoord';
import pg from 'pg';
import type { PlacingV1 } from '../../contracts/ports.js';
import { DEMO_ADDRESSES, demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { loadDemoCounty } from '../../hub/demo-county/load-demo-county.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import type { Position } from '../../subgraphs/grid/cell/cell.rules.js';
import { countStatements } from '../builders/count-statements.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';
import { until } from '../setup/until.js';

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('the demo county', () => {
  it('has the numbers of the county it is modelled on', async () => {
    const { data } = await grid.ask(
      `{ gridSummary { cellsOfLevel1 cellsOfLevel2 cellsOfLevel3 households towns villages communities departments
           cellsWithoutHead cellsWithoutPolygon } }`,
    );

    expect(data.gridSummary).toEqual({
      cellsOfLevel1: 11,
      cellsOfLevel2: 80,
      cellsOfLevel3: 415,
      households: 22_013,
      towns: 11,
      villages: 57,
      communities: 6,
      departments: 73,
      cellsWithoutHead: 0,
      cellsWithoutPolygon: 0,
    });
  });

  it('is not changed by being loaded again', async () => {
    expect(await loadDemoCounty(grid.part)).toBe(0);
  });

  it('keeps no phone number that could be read in the database', async () => {
    const client = new pg.Client(grid.url);
    await client.connect();
    const { rows } = await client.query(
      `select count(*)::int as n from grid.person where phone_sealed ~ '139[0-9]{8}'`,
    );
    await client.end();

    expect(rows[0].n).toBe(0);
  });
});

describe('locating an address', () => {
  it('is right for what people write, or leaves it to a clerk', async () => {
    const { cells } = demoCounty();
    const expected = DEMO_ADDRESSES.map(({ place }) => (place === null ? null : demoCellAt(cells, place).id));

    const placed = await grid.part.port.place(DEMO_ADDRESSES.map(({ address }, at) => aPlacing(`a${at}`, { address })));

    const wrong = placed.flatMap(({ cellId, reason }, at) =>
      cellId === expected[at] ? [] : [{ ...DEMO_ADDRESSES[at], cellId, reason }],
    );
    expect(wrong).toEqual([]);
  });

  it('takes a code and an address together, and neither when they contradict each other', async () => {
    const [agreed, contradicted, elsewhere, above] = await grid.part.port.place([
      aPlacing('c1', { areaCode: '610999102', address: '云台村二组' }),
      aPlacing('c2', { areaCode: '610999108000', address: '青石镇海棠村三组' }),
      aPlacing('c3', { areaCode: '610998', address: '青石镇海棠村三组' }),
      aPlacing('c4', { areaCode: '610900', address: '青石镇海棠村三组' }),
    ]);

    expect(agreed?.areaCodes).toEqual(['610999', '610999102000', '610999102205']);
    expect(agreed?.certainty).toBeGreaterThan(0.9);
    expect(contradicted).toMatchObject({ cellId: null, unresolvedId: expect.any(String) });
    expect(elsewhere).toMatchObject({ cellId: null, reason: expect.stringContaining('区划代码不在本县名录中') });
    expect(above?.cellId).toEqual(expect.any(String));
  });

  it('reads an area named where a code belongs', async () => {
    const [placed] = await grid.part.port.place([aPlacing('n1', { areaCode: '青石镇', address: '海棠村三组' })]);

    expect(placed).toMatchObject({ certainty: 0.98, reason: '地址写明“青石镇”“海棠村”第3组' });
  });
});

describe('locating a point', () => {
  const gcoord = gcoordModule as unknown as typeof gcoordModule.default;
  const { cells } = demoCounty();
  const lowest = cells.filter(({ level }) => level === 3);

  it('finds for each of 500 random points of the county the one cell of each level that holds it', async () => {
    const points = Array.from({ length: 500 }, randomPoint);
    const holders = points.map((point) => [1, 2, 3].map((level) => cellsAt(point, level)));

    const placed = await grid.part.port.place(points.map((point, at) => aPlacing(`p${at}`, { point })));

    expect(holders.filter((levels) => levels.some((found) => found.length !== 1))).toEqual([]);
    expect(placed.map(({ cellId }) => cellId)).toEqual(holders.map((levels) => levels[2]?.[0]));
  });

  it.each([
    ['GCJ02', gcoord.GCJ02],
    ['BD09', gcoord.BD09],
  ] as const)('reads %s, and never as if it were WGS 84', async (crs, system) => {
    const points = Array.from({ length: 50 }, randomPoint);
    const told = points.map(([x, y]) => gcoord.transform([x, y] as [number, number], gcoord.WGS84, system));

    const placed = await grid.part.port.place([
      ...told.map((point, at) => aPlacing(`${crs}${at}`, { point: [point[0], point[1]], crs })),
      ...told.map((point, at) => aPlacing(`${crs}w${at}`, { point: [point[0], point[1]] })),
    ]);

    const right = points.map((point) => cellsAt(point, 3)[0]);
    const agreeing = (from: number): number =>
      right.filter((cellId, at) => placed[from + at]?.cellId === cellId).length;
    expect(agreeing(0)).toBeGreaterThanOrEqual(49);
    expect(agreeing(50)).toBeLessThan(45);
  });

  it('gives a point on a border to the cell with the lowest code', async () => {
    const [corner] = ringOf(lowest[7]);
    const touching = lowest.filter(({ polygon }) => booleanPointInPolygon(corner as never, polygon as never));

    const [placed] = await grid.part.port.place([aPlacing('border', { point: corner ?? [0, 0] })]);

    expect(touching.length).toBeGreaterThan(1);
    expect(placed?.cellId).toBe(
      touching
        .map(({ code, id }) => `${code} ${id}`)
        .sort()[0]
        ?.split(' ')[1],
    );
  });

  it('leaves a point outside of the county, or at odds with the address, to a clerk', async () => {
    const inside = centre(ringOf(lowest.find(({ name }) => name === '银杏村二组')));

    const placed = await grid.part.port.place([
      aPlacing('outside', { point: [109.9, 34.5] }),
      aPlacing('odds', { point: inside, address: '青石镇海棠村三组' }),
      aPlacing('even', { point: inside, address: '龙潭镇' }),
    ]);

    expect(placed.map(({ cellId }) => cellId === null)).toEqual([true, true, false]);
    expect(placed[2]?.certainty).toBeGreaterThan(0.95);
  });

  function cellsAt(point: readonly [number, number], level: number): string[] {
    return cells
      .filter((cell) => cell.level === level && booleanPointInPolygon([...point], cell.polygon as never))
      .map(({ id }) => id);
  }

  /** Within the county, by trying. */
  function randomPoint(): [number, number] {
    for (;;) {
      const point: [number, number] = [108.1 + Math.random() * 0.9, 32.9 + Math.random() * 0.8];
      if (cells.some((cell) => cell.level === 1 && booleanPointInPolygon(point, cell.polygon as never))) return point;
    }
  }

  function ringOf(cell: (typeof cells)[number] | undefined): readonly Position[] {
    return cell?.polygon?.type === 'Polygon' ? (cell.polygon.coordinates[0] ?? []) : [];
  }

  const centre = (ring: readonly Position[]): [number, number] => {
    const corners = ring.slice(1);
    const mean = (of: (corner: Position) => number): number =>
      corners.reduce((sum, corner) => sum + of(corner), 0) / corners.length;
    return [mean(([x]) => x), mean(([, y]) => y)];
  };
});

describe('routing a matter', () => {
  const ROUTE = `query ($input: RouteInput!) {
    route(input: $input) { lead { code } helpers { code } ruleId reason respondents { code } barred { code } }
  }`;
  const route = async (input: object) => {
    const { data } = await grid.ask(ROUTE, { input: { purpose: 'APPEAL', ...input } });
    const codes = (units: { code: string }[]): string[] => units.map(({ code }) => code);
    const { lead, helpers, respondents, barred, ...rest } = data.route;
    return {
      lead: lead.code,
      helpers: codes(helpers),
      respondents: codes(respondents),
      barred: codes(barred),
      ...rest,
    };
  };
  const cellIdOf = (place: string): string => demoCellAt(demoCounty().cells, place).id;

  it('gives unpaid wages to the labour bureau, and names the rule and where it stands', async () => {
    expect(await route({ category: '010101' })).toMatchObject({
      lead: '610999-RSJ',
      helpers: ['610999-LDJ'],
      ruleId: '610999-category-010101',
      reason: expect.stringContaining('交办责任清单'),
    });
  });

  it('gives neighbours to their town, and to nobody’s town while the place is not known', async () => {
    const known = await route({ category: '070201', cellId: cellIdOf('青石镇/海棠村三组') });
    const unknown = await route({ category: '070201' });

    expect(known).toMatchObject({ lead: '610999102', helpers: ['610999-SFJ'] });
    expect(unknown.lead).toBe('610999-MZJ');
  });

  it('lets the rule for a place go before the one for everywhere', async () => {
    const inSeat = await route({ category: '030101', cellId: cellIdOf('城关镇/莲花村') });
    const outside = await route({ category: '030101', cellId: cellIdOf('青石镇/海棠村三组') });

    expect([inSeat.lead, outside.lead]).toEqual(['610999-ZJJ', '610999-JTJ']);
    expect(outside.helpers).toEqual(['610999102']);
  });

  it('gives what no rule names to the petition bureau', async () => {
    expect(await route({ category: '990000' })).toMatchObject({ lead: '610999-XFJ' });
    expect(await route({})).toMatchObject({ lead: '610999-XFJ', reason: expect.stringContaining('兜底规则') });
  });

  it('bars the accused unit and all below it from an accusation (Art. 30)', async () => {
    const found = await route({
      purpose: 'ACCUSATION',
      category: '080102',
      respondents: ['宁安县公安局民警', '城关镇政府工作人员'],
    });

    expect(found.lead).toBe('610999-JW');
    expect(found.respondents.toSorted()).toEqual(['610999-GAJ', '610999101']);
    expect(found.barred).toEqual(expect.arrayContaining(['610999-GAJ', '610999-JJD', '610999-PCS103', '610999101204']));
    expect(found.barred).not.toContain('610999102');
  });

  it('takes an accusation of those who would have it up to the city (Art. 30)', async () => {
    const ofDiscipline = await route({ purpose: 'ACCUSATION', respondents: ['县纪委某副书记'] });
    const ofLeaders = await route({ purpose: 'ACCUSATION', respondents: ['宁安县委'] });

    expect(ofDiscipline).toMatchObject({ lead: '610900-JW', reason: expect.stringContaining('回避') });
    expect(ofLeaders.lead).toBe('610900-JW');
    expect(ofLeaders.barred).toContain('610999-XFJ');
  });

  it('bars nobody in an appeal against a unit', async () => {
    expect(await route({ category: '010101', respondents: ['县人社局'] })).toMatchObject({
      lead: '610999-RSJ',
      respondents: ['610999-RSJ'],
      barred: [],
    });
  });

  it('never lets a returned accusation fall to the accused', async () => {
    const [placed] = await grid.part.port.place([
      aPlacing('acc', {}, { purpose: 'ACCUSATION', respondents: ['县信访局'] }),
      aPlacing('ord', {}, { confidentiality: 'ACCUSATION', respondents: ['县信访局'] }),
    ]);

    expect(placed).toMatchObject({ leadUnitCode: '610999-JW', barredUnitCodes: ['610999-XFJ'] });
    expect(placed?.catchAllUnitCode).not.toBe('610999-XFJ');
  });
});

describe('a place that could not be located', () => {
  const LIST = '{ unresolvedPlaces(first: 100) { nodes { id ref address reason } } }';
  const RESOLVE = `mutation ($input: ResolveUnresolvedPlaceInput!) {
    resolveUnresolvedPlace(input: $input) { place { resolvedCell { id } } taughtName }
  }`;
  const cellId = demoCellAt(demoCounty().cells, '青石镇/七里村二组').id;

  it('waits for a clerk, teaches its name, and is known from then on', async () => {
    const address = '老粮站斜对面';
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
      { input: { id: before?.unresolvedId, cellId: demoCounty().cells[9]?.id, placeName: '供销社仓库' } },
    );

    await until(
      async () => (await other.port.place([aPlacing(`two${Math.random()}`, { address })]))[0]?.cellId != null,
    );
  });
});

interface Told {
  readonly address?: string;
  readonly areaCode?: string;
  readonly point?: readonly [number, number];
  readonly crs?: 'GCJ02' | 'BD09';
}

function aPlacing(
  ref: string,
  { address, areaCode, point, crs = undefined }: Told,
  more: Partial<PlacingV1> = {},
): PlacingV1 {
  return {
    ref,
    place: {
      address: address ?? null,
      areaCode: areaCode ?? null,
      point: point ? { longitude: point[0], latitude: point[1], crs: crs ?? 'WGS84' } : null,
    },
    category: null,
    purpose: 'APPEAL',
    confidentiality: 'ORDINARY',
    respondents: [],
    ...more,
  };
}
