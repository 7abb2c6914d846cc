import type { CasesPort } from '../../contracts/ports.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { keep } from '../builders/keep-organisation.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const SOURCE = '县机构改革方案（2026）第三条';
const [BUREAU, OTHER] = ['610999-ZJJ', '610999-ZRJ'];

const open = { units: new Map<string, number>(), cells: new Map<string, number>(), isAway: false };
const CASES: CasesPort = {
  feed: async ({ after }) => ({ items: [], next: after ?? '' }),
  placings: async () => ({ items: [], next: null }),
  document: async () => null,
  standing: async ({ unitCodes, cellIds }) => {
    if (open.isAway) throw new HubError('SUBGRAPH_UNAVAILABLE', { service: 'cases' });
    return {
      units: unitCodes.flatMap((code) => {
        const openAssignments = open.units.get(code);
        return openAssignments === undefined ? [] : [{ code, openAssignments }];
      }),
      cells: cellIds.flatMap((id) => {
        const openCases = open.cells.get(id);
        return openCases === undefined ? [] : [{ id, openCases }];
      }),
    };
  },
} as CasesPort;

let grid: DemoGrid;
beforeEach(async () => {
  open.units.clear();
  open.cells.clear();
  open.isAway = false;
  grid = await openDemoGrid({ cases: CASES });
});
afterEach(() => grid[Symbol.asyncDispose]());

async function read(code: string, asOf: string | null = null) {
  const { data } = await grid.ask(
    `query ($code: ID!, $asOf: LocalDate) { unit(code: $code, asOf: $asOf) {
       code name aliases isInForce revision creditCode parent { code } members { code } leaders { principal { id } }
       path { code } children(first: 100) { nodes { code } }
       successors { node { code isInForce } isPrincipal categoryPrefix source } predecessors { node { code } }
       versions { name }
     } }`,
    { code, asOf },
  );
  return data.unit;
}

const revisionOf = async (code: string): Promise<number> => (await read(code)).revision;

describe('a unit', () => {
  it('is added with its credit code, and that code is no other unit’s', async () => {
    const input = { name: '县数据局', kind: 'DEPARTMENT', parentCode: '610999-ZF', creditCode: '91350100m000100y43' };

    const made = await keep(grid, 'putUnit', { code: '610999-DSJ', ...input });
    const twin = await keep(grid, 'putUnit', { code: '610999-DS2', ...input });

    expect(made).toMatchObject({ userErrors: [], unit: { creditCode: '91350100M000100Y43', isInForce: true } });
    expect(twin.userErrors).toMatchObject([
      { code: 'CODE_TAKEN', field: 'creditCode', value: '91350100M000100Y43', conflictsWith: '610999-DSJ' },
    ]);
  });

  it.each([
    ['a wrong digit', { creditCode: '91350100M000100Y44' }, 'creditCode', '应为 3'],
    ['a circle', { parentCode: '610999-ZJJ' }, 'parentCode', null],
    ['members though it is no conference', { memberCodes: ['610999-GAJ'] }, 'memberCodes', null],
    ['a parent that never was', { parentCode: 'NOBODY' }, 'parentCode', null],
  ])('is refused with %s', async (_, input, field, hint) => {
    const refused = await keep(grid, 'putUnit', { code: BUREAU, ...input, expectedRevision: await revisionOf(BUREAU) });

    expect(refused.revision).toBeNull();
    expect(refused.userErrors).toContainEqual(expect.objectContaining({ field }));
    if (hint !== null) expect(refused.userErrors[0].hint).toContain(hint);
  });

  it('is renamed and hung elsewhere from a day on', async () => {
    const before = await read(BUREAU);
    const changed = await keep(grid, 'putUnit', {
      code: BUREAU,
      name: '县城乡建设局',
      parentCode: null,
      effectiveOn: '2026-05-01',
      expectedRevision: before.revision,
    });

    expect(changed).toMatchObject({
      userErrors: [],
      unit: { aliases: expect.arrayContaining([before.name]), parent: null },
    });
    expect(await read(BUREAU, '2026-04-30')).toMatchObject({ name: before.name, parent: { code: '610999-ZF' } });
    expect((await read(BUREAU)).versions).toHaveLength(2);
  });

  it('is split, and its places go to the principal of those who take over', async () => {
    const { data } = await grid.ask('{ units(kind: CONFERENCE, first: 100) { nodes { code members { code } } } }');
    const conferences: { code: string; members: { code: string }[] }[] = data.units.nodes;
    const sits = conferences.find(({ members }) => members.some(({ code }) => code === BUREAU));
    const before = await read(BUREAU);

    const split = await keep(grid, 'endUnit', {
      code: BUREAU,
      source: SOURCE,
      expectedRevision: before.revision,
      successors: [
        {
          key: '610999-CJJ',
          newUnit: { name: '县城建局', kind: 'DEPARTMENT', parentCode: '610999-ZF' },
          isPrincipal: true,
        },
        { key: OTHER, categoryPrefix: '02' },
      ],
    });

    expect(split).toMatchObject({ userErrors: [], unit: { isInForce: false } });
    expect(await read(BUREAU)).toMatchObject({
      successors: [
        { node: { code: '610999-CJJ', isInForce: true }, isPrincipal: true, source: SOURCE },
        { node: { code: OTHER }, isPrincipal: false, categoryPrefix: '02' },
      ],
    });
    expect((await read('610999-CJJ')).children).toEqual(before.children);
    if (sits) {
      const members = (await read(sits.code)).members.map(({ code }: { code: string }) => code);
      expect(members).toContain('610999-CJJ');
      expect(members).not.toContain(BUREAU);
    }
    expect((await read(BUREAU, '2026-01-01')).leaders).toEqual(before.leaders);
    expect(split.effects).toContainEqual(expect.objectContaining({ thing: 'POST', kind: 'ENDED_ALONG' }));
  });

  it.each<[string, object, object]>([
    ['one successor twice', [{ key: OTHER, isPrincipal: true }, { key: OTHER }], { code: 'SUCCESSOR_WRONG' }],
    [
      'a category that is none',
      [{ key: OTHER, categoryPrefix: '水' }],
      { code: 'FIELD_INVALID', field: 'categoryPrefix' },
    ],
    ['an area that is none', [{ key: OTHER, areaCode: '1' }], { code: 'CODE_UNKNOWN', field: 'areaCode', value: '1' }],
    ['a new unit whose code is in use', [{ key: OTHER, newUnit: { name: 'x' } }], { field: 'successors.0.code' }],
  ])('does not end with %s', async (_, successors, error) => {
    const input = { code: BUREAU, source: SOURCE, successors, expectedRevision: await revisionOf(BUREAU) };

    const refused = await keep(grid, 'endUnit', input);

    expect(refused).toMatchObject({ revision: null, unit: { isInForce: true } });
    expect(refused.userErrors).toContainEqual(expect.objectContaining(error));
  });

  it('is merged with at least one other, each told once', async () => {
    const told = { code: BUREAU, expectedRevision: await revisionOf(BUREAU) };

    for (const units of [[], [told, told]]) {
      const refused = await keep(grid, 'mergeUnits', { units, into: { code: OTHER }, source: SOURCE });
      expect(refused.userErrors).toContainEqual(expect.objectContaining({ code: 'FIELD_INVALID', field: 'units' }));
    }
  });

  it('is merged with others into one', async () => {
    const [a, b] = [await read(BUREAU), await read(OTHER)];

    const merged = await keep(grid, 'mergeUnits', {
      units: [a, b].map(({ code, revision }) => ({ code, expectedRevision: revision })),
      into: {
        code: '610999-ZGJ',
        newUnit: { name: '县自然资源和城建局', kind: 'DEPARTMENT', parentCode: '610999-ZF' },
      },
      source: SOURCE,
    });

    const into = await read('610999-ZGJ');
    expect(merged).toMatchObject({ userErrors: [], unit: { code: '610999-ZGJ', isInForce: true } });
    expect(into.predecessors.map(({ node }: { node: { code: string } }) => node.code).sort()).toEqual(
      [a.code, b.code].sort(),
    );
    expect(into.children.nodes).toHaveLength(a.children.nodes.length + b.children.nodes.length);
  });

  it('may not end while open cases stand on it and nobody takes over, also by trial, and may with a successor', async () => {
    open.units.set(BUREAU, 12);
    const input = { code: BUREAU, source: SOURCE, expectedRevision: await revisionOf(BUREAU) };
    const children = (await read(BUREAU)).children.nodes;

    const tried = await keep(grid, 'endUnit', { ...input, isTrial: true });
    const refused = await keep(grid, 'endUnit', input);
    const taken = await keep(grid, 'endUnit', { ...input, successors: [{ key: OTHER }] });

    const fault = { code: 'OPEN_CASES_STAND_ON', field: 'successors', hint: expect.stringContaining('12 件') };
    expect(tried.userErrors).toContainEqual(expect.objectContaining(fault));
    expect(refused.userErrors).toContainEqual(expect.objectContaining(fault));
    expect(children.length === 0 || refused.userErrors.length > 1).toBe(true);
    expect(taken).toMatchObject({ userErrors: [], unit: { isInForce: false } });
  });

  it('may not end, whoever asks, while nobody can say what stands on it', async () => {
    open.isAway = true;
    const { code, revision } = await leaf();

    const refused = await keep(grid, 'endUnit', { code, source: SOURCE, expectedRevision: revision });
    const end = { op: 'END', thing: 'UNIT', key: code, on: '2026-11-22' } as const;

    expect(refused).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await expect(grid.part.change([end], { by: 'import', through: 'file' })).rejects.toMatchObject({ retry: true });
    expect(await read(code)).toMatchObject({ isInForce: true });
  });

  it('ends without anybody after it when nothing stands on it', async () => {
    const { code, revision } = await leaf();

    const ended = await keep(grid, 'endUnit', { code, source: SOURCE, expectedRevision: revision });

    expect(ended).toMatchObject({ userErrors: [], unit: { isInForce: false } });
    expect(
      (await keep(grid, 'putUnit', { code, name: 'x', expectedRevision: ended.unit.revision })).userErrors,
    ).toMatchObject([{ code: 'CODE_RETIRED', field: 'code' }]);
  });
});

/** A unit with nothing below it. */
async function leaf() {
  const { data } = await grid.ask('{ units(kind: STATION, first: 1) { nodes { code revision } } }');
  return data.units.nodes[0];
}

describe('an area', () => {
  const TOWN = '610999101000';

  it('is added below another and renamed, and has to begin with its parent’s code', async () => {
    const village = { kind: 'VILLAGE', parentCode: TOWN, name: '新设村' };
    const made = await keep(grid, 'putArea', { code: '610999101299', ...village });
    const astray = await keep(grid, 'putArea', { code: '610999102299', ...village });
    const renamed = await keep(grid, 'putArea', {
      code: '610999101299',
      name: '金盆新村',
      expectedRevision: made.area.revision,
    });

    expect(made).toMatchObject({ userErrors: [], area: { parent: { code: TOWN } } });
    expect(astray.userErrors).toMatchObject([
      { code: 'FIELD_INVALID', field: 'code', hint: expect.stringContaining('610999101') },
    ]);
    expect(renamed).toMatchObject({ userErrors: [], area: { name: '金盆新村', aliases: ['新设村'] } });
  });

  it('hands the cells and units in it to its successor', async () => {
    const { data } = await grid.ask(
      '{ areas(level: 3, first: 1) { nodes { code revision cells { nodes { id } } units { nodes { code } } } } }',
    );
    const [old] = data.areas.nodes;
    await keep(grid, 'putArea', { code: '610999101298', kind: 'VILLAGE', parentCode: TOWN, name: '并入村' });

    const ended = await keep(grid, 'endArea', {
      code: old.code,
      source: SOURCE,
      expectedRevision: old.revision,
      successors: [{ key: '610999101298' }],
    });

    const { data: after } = await grid.ask(
      '{ areas(level: 3, first: 100) { nodes { code predecessors { node { code } } cells { nodes { id } } units { nodes { code } } } } }',
    );
    const into = after.areas.nodes.find(({ code }: { code: string }) => code === '610999101298');
    expect(ended).toMatchObject({ userErrors: [], area: { isInForce: false } });
    expect(into).toMatchObject({ cells: old.cells, units: old.units, predecessors: [{ node: { code: old.code } }] });
  });
});

describe('a party group', () => {
  it('has cells of its area and no others, and ends with its head', async () => {
    const { data } = await grid.ask('{ areas(level: 3, first: 2) { nodes { code cells { nodes { id } } } } }');
    const [here, there] = data.areas.nodes;
    const cellIds = [here.cells.nodes[0].id];

    const made = await keep(grid, 'putPartyGroup', { name: '第九党小组', areaCode: here.code, cellIds });
    const astray = await keep(grid, 'putPartyGroup', {
      id: made.partyGroup.id,
      cellIds: [...cellIds, there.cells.nodes[0].id],
      expectedRevision: made.partyGroup.revision,
    });
    const ended = await keep(grid, 'endPartyGroup', {
      id: made.partyGroup.id,
      expectedRevision: made.partyGroup.revision,
    });

    expect(made).toMatchObject({ userErrors: [], partyGroup: { cells: [{ id: cellIds[0] }] } });
    expect(astray.userErrors).toMatchObject([
      { code: 'FIELD_INVALID', field: 'cellIds', value: there.cells.nodes[0].id },
    ]);
    expect(ended.userErrors).toEqual([]);
  });
});
