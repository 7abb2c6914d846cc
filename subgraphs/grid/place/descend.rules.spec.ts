import { smallGround } from '../../../test/builders/small-ground.js';
import type { Cell } from '../cell/cell.rules.js';
import { comparable } from './comparable.rules.js';
import type { Ground } from './finding.rules.js';
import { gazetteerOf } from './gazetteer.rules.js';
import { locateByText } from './locate.rules.js';

/** Also with linked households in a group, and an estate with its buildings. */
const ground = withCells([
  ['东石门一组', '100001101001001001', '第一联户'],
  ['东石门一组', '100001101001001002', '石门村一组2号联户单元'],
  ['东石门二组', '100001101001002001', '第一联户'],
  ['东竹园', '100001101004001', '滨江佳苑'],
  ['滨江佳苑', '100001101004001001', '滨江佳苑3号楼'],
  ['滨江佳苑', '100001101004001002', '4栋'],
  ['东竹园', '100001101004002', '阳光小区1号楼'],
  ['东竹园', '100001101004003', '阳光小区2号楼'],
]);
const locate = (address: string) => {
  const { cellId, certainty, reason } = locateByText(ground, comparable(address));
  return { cellId, certainty, reason };
};

describe('a numbered part of a cell', () => {
  it.each([
    ['东溪镇石门村一组第一联户', '第一联户 东石门一组'],
    ['东溪镇石门村1组2联户', '石门村一组2号联户单元 东石门一组'],
    ['东溪镇石门村二组联户第1组', '第一联户 东石门二组'],
    ['东溪镇石门村一组第九联户', '东石门一组'],
    ['东溪镇石门村第一联户', '东石门'],
    ['滨江佳苑三栋2单元', '滨江佳苑3号楼 滨江佳苑'],
    ['滨江佳苑4号楼', '4栋 滨江佳苑'],
    ['滨江佳苑3、4号楼', '滨江佳苑 东竹园'],
    ['东溪镇竹园村滨江佳苑3#楼', '滨江佳苑3号楼 滨江佳苑'],
    ['阳光小区2幢', '阳光小区2号楼 东竹园'],
    ['阳光小区', '东竹园'],
  ])('is found in %s', (address, cellId) => {
    expect(locate(address).cellId).toBe(cellId);
  });

  it('alone leads nowhere', () => {
    expect(locate('3号楼').cellId).toBeNull();
    expect(locate('第一联户').cellId).toBeNull();
  });

  it('is said in the reason', () => {
    expect(locate('东溪镇石门村一组第一联户')).toMatchObject({
      certainty: 0.98,
      reason: '地址写明“东溪镇”“石门村”第1组第1联户',
    });
  });
});

/** Each with its parent's id, its code and name; its id is its name and its parent's. */
function withCells(added: readonly (readonly [parent: string, code: string, name: string])[]): Ground {
  const { areas, cells } = smallGround();
  const all = new Map(cells);
  for (const [parent, code, name] of added) {
    const [around] = [...all.values()].filter(({ id }) => id === parent || id.startsWith(`${parent} `));
    if (!around) throw new Error(`no cell ${parent}`);
    const id = `${name} ${parent}`;
    const level = ((code.length - 6) / 3) as Cell['level'];
    all.set(id, { ...around, id, code, level, name, parentId: around.id });
  }
  return { areas, cells: all, gazetteer: gazetteerOf([...areas.values()], [...all.values()], []) };
}
