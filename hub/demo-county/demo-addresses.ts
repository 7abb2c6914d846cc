import type { Cell } from '../../subgraphs/grid/cell/cell.rules.js';

export interface DemoAddress {
  /** As people write it. */
  readonly address: string;
  /** Town, and name of the cell within it: `青石镇/海棠村三组`; null where nobody could tell. */
  readonly place: string | null;
}

const NOBODY_CAN_TELL = null;

/** Addresses as they come, with the cell that is right; for demonstrations and tests. */
export const DEMO_ADDRESSES: readonly DemoAddress[] = [
  { address: '宁安县青石镇海棠村三组', place: '青石镇/海棠村三组' },
  { address: '陕西省安州市宁安县青石镇海棠村3组12号', place: '青石镇/海棠村三组' },
  { address: '青石镇 海棠村 第三村民小组', place: '青石镇/海棠村三组' },
  { address: '青石乡海棠村３组', place: '青石镇/海棠村三组' },
  { address: '海棠村三组王家院子', place: '青石镇/海棠村三组' },
  { address: '青石海棠3组', place: '青石镇/海棠村三组' },
  { address: '青石镇海棠村八队', place: '青石镇/海棠村八组' },
  { address: '青石镇老鹰岩村二组', place: '青石镇/海棠村二组' },
  { address: '我是青石镇磨盘村的村民，住在二组', place: '青石镇/磨盘村二组' },
  { address: '青石镇磨盘村', place: '青石镇/磨盘村' },
  { address: '磨盘村委会对面', place: '青石镇/磨盘村' },
  { address: '青石镇', place: '青石镇/青石镇网格' },
  { address: '青石镇政府门口', place: '青石镇/青石镇网格' },
  { address: '青石镇海棠村', place: '青石镇/青石镇网格' },
  { address: '柳林镇新建村4组', place: '柳林镇/新建村四组' },
  { address: '柳林镇桃园村一组', place: '柳林镇/桃园村一组' },
  { address: '双溪镇桃园村一组', place: '双溪镇/桃园村一组' },
  { address: '双溪乡 桃园 一组', place: '双溪镇/桃园村一组' },
  { address: '云台村二组', place: NOBODY_CAN_TELL },
  { address: '松坪镇云台村二组', place: '松坪镇/云台村二组' },
  { address: '桃园村到镇上的公路', place: NOBODY_CAN_TELL },
  { address: '白鹿镇五里村3组到4组的通组路', place: '白鹿镇/五里村' },
  { address: '鹿鸣乡金盆村二组', place: '白鹿镇/金盆村二组' },
  { address: '梅岭镇（原药王乡）药王村一组', place: '梅岭镇/药王村一组' },
  { address: '石桥镇红岩子村三组', place: '石桥镇/红岩村三组' },
  { address: '古渡镇码头村一组古渡码头旁', place: '古渡镇/码头村一组' },
  { address: '龙潭镇银杏村5组', place: '龙潭镇/银杏村五组' },
  { address: '龙潭镇银杏村25组', place: '龙潭镇/银杏村' },
  { address: '枫河镇白杨村至竹园村路段', place: '枫河镇/枫河镇网格' },
  { address: '城关镇东关村五组', place: '城关镇/东关村五组' },
  { address: '城关街道东关村5组', place: '城关镇/东关村五组' },
  { address: '旱坝子三组', place: '城关镇/旱坝村三组' },
  { address: '城关镇滨河社区', place: '城关镇/城关镇网格' },
  { address: '城关镇长安社区', place: '城关镇/城关镇网格' },
  { address: '城关镇莲花村村委会', place: '城关镇/莲花村' },
  { address: '县医院门诊楼前', place: '城关镇/滨河社区一' },
  { address: '城关镇县一中北门夜市', place: '城关镇/南街社区二' },
  { address: '长途汽车站出站口', place: '城关镇/长安社区一' },
  { address: '县城农贸市场', place: '城关镇/南街社区四' },
  { address: '我们村（青石镇桂花村）二组公路边', place: '青石镇/桂花村二组' },
  { address: '宁安县柳林镇杨家坝2组', place: '柳林镇/杨家坝村二组' },
  { address: '马家沟村1社12号', place: '柳林镇/马家沟村一组' },
  { address: '松坪镇鸡公岭', place: '松坪镇/鸡公岭村' },
  { address: '石门村支书家旁边', place: '双溪镇/石门村' },
  { address: '枫河镇庙湾村小学', place: '枫河镇/庙湾村' },
  { address: '黑水村与三官村交界处的河道', place: '龙潭镇/龙潭镇网格' },
  { address: '龙潭一组', place: '龙潭镇/龙潭村一组' },
  { address: '龙潭镇龙潭村一组', place: '龙潭镇/龙潭村一组' },
  { address: '古渡镇太平村一、二组', place: '古渡镇/太平村' },
  { address: '柳林镇新建道路两侧', place: '柳林镇/柳林镇网格' },
  { address: '新建的道路上', place: NOBODY_CAN_TELL },
  { address: '双溪大桥', place: NOBODY_CAN_TELL },
  { address: '青石鎮海棠村三組', place: '青石镇/海棠村三组' },
  { address: '城關鎮东关村', place: '城关镇/城关镇网格' },
  { address: '白鹿镇鱼洞村1-2组', place: '白鹿镇/鱼洞村' },
  { address: '双溪镇板栗村一组至天池村的村道', place: '双溪镇/双溪镇网格' },
  { address: '陕西省宁安县城关镇滨河社区滨江佳苑5号楼2单元301室', place: '城关镇/滨江佳苑' },
  { address: '滨江佳苑小区南门', place: '城关镇/滨江佳苑' },
  { address: '梅岭镇雪岩村4社', place: '梅岭镇/雪岩村四组' },
  { address: '省道210线龙潭镇沙坪村段', place: '龙潭镇/沙坪村' },
  { address: '青石镇七里村三组青石水库大坝', place: '青石镇/七里村三组' },
  { address: '城关镇桃园路12号', place: '城关镇/城关镇网格' },
  { address: '松坪云台3组', place: '松坪镇/云台村三组' },
  { address: '营盘路口', place: NOBODY_CAN_TELL },
  { address: '县城', place: NOBODY_CAN_TELL },
  { address: '汉水县城关镇东关村', place: NOBODY_CAN_TELL },
  { address: '陕西省安州市汉水县柳林镇', place: NOBODY_CAN_TELL },
  { address: '宁安县', place: NOBODY_CAN_TELL },
  { address: '不详', place: NOBODY_CAN_TELL },
  { address: '我家门口那条路', place: NOBODY_CAN_TELL },
];

/** The cell of `town/cell`; of a community, its cell of that number: `城关镇/滨河社区一`. */
export function demoCellAt(cells: readonly Cell[], place: string): Cell {
  const [town = '', name = ''] = place.split('/');
  const first = cells.find((cell) => cell.level === 1 && cell.name === `${town}网格`);
  const inTown = cells.filter(({ code }) => code.startsWith(first?.code ?? '-'));
  const [, community = '', number = ''] = /^(.*社区)([一二三四五六七八九])$/.exec(name) ?? [];
  const parts = inTown.filter(({ level, parentId }) => level === 3 && nameOf(inTown, parentId).startsWith(community));
  const found =
    community === '' ? inTown.find((cell) => cell.name === name) : parts['一二三四五六七八九'.indexOf(number)];
  if (!found) throw new Error(`the demo county has no ${place}`);
  return found;
}

const nameOf = (cells: readonly Cell[], id: string | null): string => cells.find((cell) => cell.id === id)?.name ?? '';
