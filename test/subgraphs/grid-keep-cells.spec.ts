import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { keep } from '../builders/keep-organisation.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

const county = demoCounty();
const SOURCE = '县委社工部关于调整网格的批复（2026）1号';
const cellOf = (place: string) => demoCellAt(county.cells, place);

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

async function read(id: string, asOf: string | null = null) {
  const { data } = await grid.ask(
    `query ($id: ID!, $asOf: LocalDate) { cell(id: $id, asOf: $asOf) {
       id code name aliases households isInForce validFrom validTo revision parent { id code } area { code }
       head { name } workers { name } unit { code } partyGroups { id }
       successors { node { id } isPrincipal source effectiveOn } predecessors { node { id } }
       versions { asOf name } children(first: 100) { nodes { id code } }
     } }`,
    { id, asOf },
  );
  return data.cell;
}

const revisionOf = async (id: string): Promise<number> => (await read(id)).revision;

describe('a cell', () => {
  it('is added below another with the next code, in its area, and is an open book from then on', async () => {
    const parent = cellOf('青石镇/七里村二组');
    const village = county.cells.find(({ id }) => id === parent.parentId)!;

    const made = await keep(grid, 'putCell', { parentId: village.id, name: '七里村新组', households: 12 });

    expect(made).toMatchObject({ userErrors: [], isTrial: false, cell: { level: 3, households: 12, isInForce: true } });
    expect(made.cell).toMatchObject({ parent: { id: village.id }, area: { code: village.areaCode } });
    expect(made.cell.code).toMatch(new RegExp(`^${village.code}\\d{3}$`));
    expect(county.cells.map(({ code }) => code)).not.toContain(made.cell.code);
    expect(made.effects).toMatchObject([{ thing: 'CELL', kind: 'ADDED', key: made.cell.id }]);
    expect(made.cell.revision).toBe(made.revision);
  });

  it('is renamed, goes by its old name too, and was what it was', async () => {
    const { id, name } = cellOf('青石镇/七里村二组');
    const input = { id, name: '七里村银杏组', households: 61, effectiveOn: '2026-03-01' };

    const changed = await keep(grid, 'putCell', { ...input, expectedRevision: await revisionOf(id) });

    expect(changed).toMatchObject({ userErrors: [], cell: { name: '七里村银杏组', aliases: [name] } });
    expect(changed.effects).toMatchObject([{ kind: 'AMENDED', fields: ['name', 'aliases', 'households'] }]);
    expect(await read(id, '2026-02-28')).toMatchObject({ name, validTo: '2026-03-01' });
    expect((await read(id)).versions).toMatchObject([{ name }, { asOf: '2026-03-01', name: '七里村银杏组' }]);
  });

  it('is not changed by a trial, which says what would happen', async () => {
    const { id } = cellOf('青石镇/海棠村三组');
    const before = await read(id);

    const tried = await keep(grid, 'endCell', {
      id,
      source: SOURCE,
      expectedRevision: before.revision,
      isTrial: true,
    });

    expect(tried).toMatchObject({ isTrial: true, revision: null, userErrors: [], cell: { isInForce: true } });
    expect(tried.effects[0]).toMatchObject({ thing: 'CELL', key: id, kind: 'ENDED' });
    expect(tried.effects.slice(1).map(({ kind }: { kind: string }) => kind)).toContain('ENDED_ALONG');
    expect(await read(id)).toEqual(before);
  });

  it('is moved with all below it, whose codes follow', async () => {
    const group = cellOf('龙潭镇/高峰村二组');
    const village = county.cells.find(({ id }) => id === group.parentId)!;
    const town = county.cells.find(({ code }) => code === cellOf('青石镇/七里村二组').code.slice(0, 9))!;

    const moved = await keep(grid, 'moveCell', {
      id: village.id,
      parentId: town.id,
      expectedRevision: await revisionOf(village.id),
    });

    expect(moved.userErrors).toEqual([]);
    expect(moved.cell.code.slice(0, 9)).toBe(town.code);
    const below = await read(village.id);
    expect(below.children.nodes.length).toBeGreaterThan(1);
    for (const { code } of below.children.nodes) expect(code.slice(0, 12)).toBe(moved.cell.code);
    expect((await read(group.id, '2026-01-01')).code).toBe(group.code);
  });

  it('is split into new ones: what is at it goes to the principal, but for what is told otherwise', async () => {
    const old = cellOf('青石镇/海棠村三组');
    const before = await read(old.id);
    const { data } = await grid.ask('query ($id: ID!) { cell(id: $id) { posts { id kind } } }', { id: old.id });
    const worker = data.cell.posts.find(({ kind }: { kind: string }) => kind === 'CELL_WORKER');

    const split = await keep(grid, 'endCell', {
      id: old.id,
      source: SOURCE,
      expectedRevision: before.revision,
      successors: [
        { newCell: { name: '海棠村三组东', households: 30, code: old.code }, isPrincipal: true },
        { newCell: { name: '海棠村三组西', households: 25, aliases: ['老油坊'] } },
      ],
      shares: [{ thing: 'POST', key: worker.id, to: 1 }],
    });

    expect(split).toMatchObject({ userErrors: [], cell: { isInForce: false } });
    const after = await read(old.id);
    const [east, west] = await Promise.all(after.successors.map(({ node }: { node: { id: string } }) => read(node.id)));
    expect(after.successors).toMatchObject([{ isPrincipal: true, source: SOURCE }, { isPrincipal: false }]);
    expect(east).toMatchObject({
      name: '海棠村三组东',
      code: old.code,
      head: before.head,
      parent: { id: old.parentId },
    });
    expect(west).toMatchObject({
      name: '海棠村三组西',
      head: null,
      workers: [{}],
      predecessors: [{ node: { id: old.id } }],
    });
    expect(east.partyGroups).toEqual(before.partyGroups);
    expect(await read(old.id, '2026-01-01')).toMatchObject({ isInForce: true, head: before.head });
  });

  it('is merged into another, which has the households of both and keeps its own head', async () => {
    const one = cellOf('青石镇/七里村二组');
    const siblings = (await read(one.parentId!)).children.nodes.filter(({ id }: { id: string }) => id !== one.id);
    const [into, other] = [await read(one.id), await read(siblings[0].id)];

    const merged = await keep(grid, 'mergeCells', {
      cells: [{ id: other.id, expectedRevision: other.revision }],
      into: { id: into.id, expectedRevision: into.revision },
      source: SOURCE,
    });

    expect(merged).toMatchObject({ userErrors: [], cell: { households: into.households + other.households } });
    expect(await read(into.id)).toMatchObject({ head: into.head, predecessors: [{ node: { id: other.id } }] });
    expect(await read(other.id)).toMatchObject({ isInForce: false, successors: [{ node: { id: into.id } }] });
    expect(merged.effects.map(({ kind }: { kind: string }) => kind)).toContain('ENDED_ALONG');
  });

  it.each<[string, string, object, object]>([
    ['a name left out', 'putCell', { parentId: '$village' }, { code: 'FIELD_MISSING', field: 'name' }],
    [
      'an unknown parent',
      'putCell',
      { parentId: 'nobody', name: 'x', code: '610999101999001', areaCode: '610999' },
      {},
    ],
    [
      'an unknown id',
      'putCell',
      { id: 'nobody', name: 'x', expectedRevision: 1 },
      { code: 'CODE_UNKNOWN', field: 'id' },
    ],
    ['no revision', 'putCell', { id: '$village', name: 'x' }, { code: 'FIELD_MISSING', field: 'expectedRevision' }],
    [
      'a revision of yesterday',
      'putCell',
      { id: '$village', name: 'x', expectedRevision: 999 },
      { code: 'RECORD_CHANGED_MEANWHILE', field: 'expectedRevision' },
    ],
    [
      'a code in use',
      'putCell',
      { parentId: '$village', name: 'x', code: '$code' },
      { code: 'CODE_TAKEN', field: 'code' },
    ],
    [
      'households below nought',
      'putCell',
      { parentId: '$village', name: 'x', households: -1 },
      { field: 'households' },
    ],
    [
      'another parent',
      'putCell',
      { id: '$village', parentId: '$village', expectedRevision: '$revision' },
      {
        code: 'FIELD_INVALID',
        field: 'parentId',
        hint: expect.stringContaining('moveCell'),
      },
    ],
    [
      'cells below it',
      'endCell',
      { id: '$village', source: SOURCE, expectedRevision: '$revision' },
      { code: 'RECORD_STOOD_ON' },
    ],
    [
      'no source',
      'endCell',
      { id: '$village', source: ' ', expectedRevision: '$revision' },
      { code: 'FIELD_INVALID', field: 'source' },
    ],
    ['itself as parent', 'moveCell', { id: '$village', parentId: '$village', expectedRevision: '$revision' }, {}],
    [
      'a successor that is not there',
      'endCell',
      { id: '$village', source: SOURCE, expectedRevision: '$revision', successors: [{ id: 'nobody' }] },
      { code: 'SUCCESSOR_WRONG', field: 'successors', value: 'nobody' },
    ],
    [
      'two principals',
      'endCell',
      {
        id: '$village',
        source: SOURCE,
        expectedRevision: '$revision',
        successors: [
          { newCell: { name: 'a' }, isPrincipal: true },
          { newCell: { name: 'b' }, isPrincipal: true },
        ],
      },
      { code: 'SUCCESSOR_WRONG', field: 'isPrincipal' },
    ],
  ])('is refused with %s, and nothing is changed', async (_, mutation, input, error) => {
    const group = cellOf('柳林镇/马家沟村一组');
    const before = await read(group.parentId!);
    const given = JSON.parse(
      JSON.stringify(input)
        .replaceAll('$village', group.parentId!)
        .replaceAll('$code', group.code)
        .replaceAll('"$revision"', String(before.revision)),
    );

    const refused = await keep(grid, mutation, given);

    expect(refused).toMatchObject({ revision: null, effects: [] });
    expect(refused.userErrors).toEqual(expect.arrayContaining([expect.objectContaining(error)]));
    expect(await read(group.parentId!)).toEqual(before);
  });

  it('is changed by one of two officers at once, and the other is told', async () => {
    const { id } = cellOf('城关镇/东关村五组');
    const expectedRevision = await revisionOf(id);

    const answers = await Promise.all(
      [70, 80].map((households) => keep(grid, 'putCell', { id, households, expectedRevision })),
    );

    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(['RECORD_CHANGED_MEANWHILE']);
    expect(answers.filter(({ revision }) => revision !== null)).toHaveLength(1);
  });

  it('is the officers’ and administrators’ to change', async () => {
    const { id } = cellOf('城关镇/东关村五组');
    const input = { id, households: 1, expectedRevision: await revisionOf(id), isTrial: true };

    expect(await keep(grid, 'putCell', input, { ...OFFICER, roles: ['admin'] })).toMatchObject({ userErrors: [] });
    expect(await keep(grid, 'putCell', input, { ...OFFICER, roles: ['clerk'] })).toEqual(['FORBIDDEN']);
    expect(await keep(grid, 'putCell', input, { ...OFFICER, roles: [] })).toEqual(['UNAUTHENTICATED']);
  });
});
