import type { Viewer } from '../../platform/identity/viewer.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

const LABELS = '{ areas(first: 3) { nodes { levelLabel } } }';
const SET = `mutation ($input: SetAreaLevelLabelsInput!) {
  setAreaLevelLabels(input: $input) { county { code levelLabel } userErrors { code field } }
}`;
const ADMIN: Viewer = { ...OFFICER, subject: 'admin-1', roles: ['admin'] };

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

const set = (input: Record<string, unknown>, viewer?: Viewer) =>
  grid.ask(SET, { input: { countyCode: '610999', ...input } }, viewer);

describe('what a county calls its levels', () => {
  it('is by its name as long as nobody has set it', async () => {
    const { data } = await grid.ask(LABELS);

    expect(data).toMatchObject({
      areas: { nodes: [{ levelLabel: '县' }, { levelLabel: '镇' }, { levelLabel: '社区' }] },
    });
  });

  it('is set by an officer or an administrator, level by level, and back again', async () => {
    const answer = await set({ county: '旗', town: ' 苏木 ' }, ADMIN);
    const { data: after } = await grid.ask(LABELS);
    await set({ county: '', town: '' });
    const { data: back } = await grid.ask(LABELS);

    expect(answer.data).toEqual({
      setAreaLevelLabels: { county: { code: '610999', levelLabel: '旗' }, userErrors: [] },
    });
    expect(after).toMatchObject({
      areas: { nodes: [{ levelLabel: '旗' }, { levelLabel: '苏木' }, { levelLabel: '社区' }] },
    });
    expect(back).toMatchObject({
      areas: { nodes: [{ levelLabel: '县' }, { levelLabel: '镇' }, { levelLabel: '社区' }] },
    });
  });

  it('is refused with every fault at once, and nothing set', async () => {
    const { data } = await set({ countyCode: '610998', town: '乡 镇', village: '嘎查' });

    expect(data).toEqual({
      setAreaLevelLabels: {
        county: null,
        userErrors: [
          { code: 'FIELD_INVALID', field: 'town' },
          { code: 'CODE_UNKNOWN', field: 'countyCode' },
        ],
      },
    });
  });

  it('is not a clerk’s to set', async () => {
    const { codes } = await set({ town: '苏木' }, { ...OFFICER, roles: ['clerk'] });

    expect(codes).toEqual(['FORBIDDEN']);
  });
});
