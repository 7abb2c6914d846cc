import { demoCells } from '../../hub/demo-county/demo-cells.js';
import { NINGAN } from '../../hub/demo-county/ningan.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { CellPolygon, Position } from '../../subgraphs/grid/cell/cell.rules.js';
import type { PolygonImport } from '../../subgraphs/grid/cell/import-polygons.js';
import { fromWgs84 } from '../../subgraphs/grid/geometry/coordinate-systems.js';
import { isDrawn } from '../../subgraphs/grid/geometry/neighbourhood.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const SET = `mutation ($input: SetCellPolygonInput!) {
  setCellPolygon(input: $input) {
    cell { code polygon }
    effects { kind on fields }
    warnings { code field }
    userErrors { code field hint conflictsWith }
  }
}`;
const DEPARTMENT: Viewer = { subject: 'd', roles: ['department'], unitCode: '610999-XFJ', areaCode: null };

const cells = demoCells(NINGAN).filter(isDrawn);
const [cell, neighbour] = neighbours();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('the polygon of a cell', () => {
  /** As somebody does who has just looked at the cell. */
  const set = async (input: { readonly id: string } & Readonly<Record<string, unknown>>, viewer?: Viewer) => {
    const { data } = await grid.ask('query ($id: ID!) { cell(id: $id) { revision } }', { id: input.id });
    return grid.ask(SET, { input: { expectedRevision: data.cell?.revision ?? 0, ...input } }, viewer);
  };

  it('given in GCJ-02 is kept in WGS 84 from its day on, and the old one is there for the days before', async () => {
    const ring = halved(cell.polygon.coordinates[0] as Position[]);
    const geoJson = { type: 'Polygon', coordinates: [ring.map((at) => fromWgs84(at, 'GCJ02'))] };
    const from = '2026-03-01';

    const { data } = await set({ id: cell.id, geoJson, crs: 'GCJ02', effectiveOn: from });

    const asked = `query ($id: ID!, $before: LocalDate!, $after: LocalDate!) {
      before: cell(id: $id, asOf: $before) { polygon } after: cell(id: $id, asOf: $after) { polygon }
    }`;
    const kept = await grid.ask(asked, { id: cell.id, before: '2026-02-28', after: '2026-03-01' });
    expect(data.setCellPolygon.userErrors).toEqual([]);
    expect(data.setCellPolygon.effects).toEqual([
      { kind: 'AMENDED', on: from, fields: expect.arrayContaining(['polygon', 'sourceCrs']) },
    ]);
    expect(kept.data.before.polygon).toEqual(cell.polygon);
    expect(kept.data.after.polygon).toEqual({ type: 'Polygon', coordinates: [ring] });
  });

  it('over its neighbour is refused with the neighbour, and nothing is changed', async () => {
    const input = { id: cell.id, geoJson: neighbour.polygon, crs: 'WGS84' };

    const { data } = await set(input);

    const after = await grid.ask('query ($id: ID!) { cell(id: $id) { polygon } }', { id: cell.id });
    expect(data.setCellPolygon).toMatchObject({
      effects: [],
      warnings: [],
      userErrors: [{ code: 'POLYGON_OVERLAPS_NEIGHBOUR', field: 'geoJson', conflictsWith: neighbour.id }],
    });
    expect(data.setCellPolygon.userErrors[0].hint).toContain(neighbour.code);
    expect(after.data.cell.polygon).not.toEqual(neighbour.polygon);
  });

  it.each([
    ['in no system', { crs: null }, { code: 'POLYGON_CRS_MISSING', field: 'crs' }],
    [
      'that is none',
      { geoJson: { type: 'Point', coordinates: [108, 33] } },
      { code: 'POLYGON_UNREADABLE', field: 'geoJson' },
    ],
    [
      'with latitude first',
      {
        geoJson: {
          type: 'Polygon',
          coordinates: [(cell.polygon.coordinates[0] as Position[]).map(([x, y]) => [y, x])],
        },
      },
      { code: 'POLYGON_AXES_SWAPPED', field: 'geoJson.coordinates[0][0]' },
    ],
  ])('%s is refused with code and field', async (_, given, error) => {
    const input = { id: cell.id, geoJson: cell.polygon, crs: 'WGS84', ...given };

    expect((await set(input)).data.setCellPolygon.userErrors).toMatchObject([error]);
  });

  it('can be tried, and taken away', async () => {
    const gone = { id: neighbour.id, geoJson: null };
    const drawn = () => grid.ask('query ($id: ID!) { cell(id: $id) { polygon } }', { id: neighbour.id });

    const tried = await set({ ...gone, isTrial: true });
    const still = await drawn();
    const done = await set(gone);

    expect(tried.data.setCellPolygon.effects).toEqual(done.data.setCellPolygon.effects);
    expect(still.data.cell.polygon).toEqual(neighbour.polygon);
    expect((await drawn()).data.cell.polygon).toBeNull();
  });

  it('over its neighbour is refused in a trial too', async () => {
    const [, , other] = cells.filter(({ level }) => level === 3);
    const input = { id: cell.id, geoJson: other!.polygon, crs: 'WGS84', isTrial: true };

    expect((await set(input)).data.setCellPolygon.userErrors).toMatchObject([
      { code: 'POLYGON_OVERLAPS_NEIGHBOUR', conflictsWith: other!.id },
    ]);
  });

  it('says in which system it came', async () => {
    const { data } = await grid.ask('query ($id: ID!) { cell(id: $id) { sourceCrs } }', { id: cell.id });

    expect(data.cell.sourceCrs).toBe('GCJ02');
  });

  it('is drawn by officers, where there is a cell, and not over what somebody else has just drawn', async () => {
    const input = { id: cell.id, geoJson: null };

    expect((await set(input, DEPARTMENT)).codes).toEqual(['FORBIDDEN']);
    expect((await set({ ...input, id: 'none' })).data.setCellPolygon.userErrors).toMatchObject([
      { code: 'CODE_UNKNOWN', field: 'id' },
    ]);
    expect((await set({ ...input, expectedRevision: 0 })).data.setCellPolygon.userErrors).toMatchObject([
      { code: 'RECORD_CHANGED_MEANWHILE', field: 'expectedRevision' },
    ]);
  });
});

describe('a file of polygons', () => {
  const bring = (features: object[], given: Partial<PolygonImport> = {}) =>
    grid.part.importPolygons({
      bytes: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
      fileName: 'county.geojson',
      crs: 'CGCS2000',
      by: 'test',
      isTrial: false,
      ...given,
    });
  const feature = (code: string, geometry: object) => ({ type: 'Feature', properties: { code }, geometry });
  const towns = cells.filter(({ level }) => level === 1);

  it.each(['WGS84', 'GCJ02'] as const)('that was written in %s and is brought back changes nothing', async (crs) => {
    const written = [...(await grid.part.exportPolygons({ crs }))].join('');

    const outcome = await bring([], { bytes: Buffer.from(written), crs: null });

    expect(outcome).toMatchObject({ revision: null, effects: [], faults: [] });
    expect(outcome.features).toBeGreaterThan(500);
  });

  it('with one feature over another, and one of no cell, changes nothing and tells of each', async () => {
    const [one, two] = towns;

    const outcome = await bring([
      feature('610999999', two!.polygon),
      feature(one!.code, two!.polygon),
      feature(two!.code, { type: 'Polygon', coordinates: [] }),
    ]);

    expect(outcome).toMatchObject({ features: 3, revision: null });
    expect(outcome.faults.map(({ number, cellCode, code, field }) => [number, cellCode, code, field])).toEqual([
      [1, '610999999', 'CODE_UNKNOWN', 'properties.code'],
      [2, one!.code, 'POLYGON_OVERLAPS_NEIGHBOUR', 'geometry'],
      [3, two!.code, 'POLYGON_UNREADABLE', 'geometry.coordinates'],
    ]);
  });

  it('draws the cells that it names, once, and warns of those that then stick out', async () => {
    const [town] = towns;
    const drawn = [feature(town!.code, { type: 'Polygon', coordinates: [halved(ringOf(town!))] })];

    const tried = await bring(drawn, { isTrial: true });
    const first = await bring(drawn);
    const again = await bring(drawn);

    expect(tried).toMatchObject({ revision: null, effects: first.effects });
    expect(first.effects).toMatchObject([
      { key: town!.id, kind: 'AMENDED', fields: ['polygon', 'sourceCrs'], line: 1 },
    ]);
    expect(first.warnings.length).toBeGreaterThan(1);
    expect(first.warnings[0]).toMatchObject({ code: 'POLYGON_OUTSIDE_PARENT', facts: { by: town!.id } });
    expect(again).toMatchObject({ revision: null, effects: [], faults: [] });
  });

  it('that is none is refused as a whole', async () => {
    expect(await bring([], { bytes: Buffer.from('code,polygon') })).toMatchObject({
      features: 0,
      faults: [{ number: null, code: 'POLYGON_FILE_UNREADABLE' }],
    });
  });
});

const ringOf = ({ polygon }: { polygon: CellPolygon }) => polygon.coordinates[0] as Position[];

/** Two cells of level 3 that share a corner. */
function neighbours() {
  const [one, ...others] = cells.filter(({ level }) => level === 3);
  const corners = new Set((one!.polygon.coordinates[0] as Position[]).map(String));
  const other = others.find(({ polygon }) =>
    (polygon.coordinates[0] as Position[]).some((at) => corners.has(String(at))),
  );
  return [one!, other!] as const;
}

/** Drawn in towards its middle, on the millimetre. */
function halved(ring: readonly Position[]): Position[] {
  const corners = ring.slice(1);
  const middle = [0, 1].map((axis) => corners.reduce((sum, at) => sum + at[axis]!, 0) / corners.length);
  return ring.map(
    ([x, y]): Position => [Number(((x + middle[0]!) / 2).toFixed(8)), Number(((y + middle[1]!) / 2).toFixed(8))],
  );
}
