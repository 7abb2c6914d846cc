import { type DemoShape, villageOf } from './demo-shape.js';

/**
 * Village lists: communities first; `*` has two cells of level 2; after `=` another name in use.
 * 云台村 and 桃园 exist twice on purpose: people write them without the town.
 */
const TOWNS: readonly (readonly [name: string, villages: string])[] = [
  ['城关镇', '滨河社区* 南街社区* 长安社区* 东关村* 西坡村 莲花村 旱坝村=旱坝子'],
  ['青石镇', '青石社区* 海棠村*=老鹰岩村 磨盘村 桂花村 云台村 七里村'],
  ['柳林镇', '柳林社区* 杨家坝村* 新建村 桃园村 石佛村 马家沟村'],
  ['石桥镇', '石桥社区* 青龙村* 下河村 大树村 红岩村=红岩子村'],
  ['龙潭镇', '龙潭村* 黑水村 三官村 银杏村 高峰村 沙坪村'],
  ['枫河镇', '枫河村* 观音村 竹园村 白杨村 营盘村 庙湾村'],
  ['白鹿镇', '白鹿村* 鹿鸣村 金盆村 五里村 鱼洞村'],
  ['松坪镇', '松坪村* 杉树村 鸡公岭村 响水村 茶园村 云台村'],
  ['古渡镇', '古渡村* 码头村 沙洲村 太平村 凉亭村'],
  ['梅岭镇', '梅岭村* 药王村 雪岩村 双河口村 核桃村'],
  ['双溪镇', '双溪村* 桃园村 板栗村 石门村 天池村 老林村'],
];

/** Names that have been changed, and are still told. */
const FORMER_TOWNS: Readonly<Record<string, readonly string[]>> = { 白鹿镇: ['鹿鸣乡'], 梅岭镇: ['药王乡'] };

/** Eleven towns between invented mountains, some 3,700 square kilometres: the shape and numbers of a county in Shaanxi. */
export const NINGAN: DemoShape = {
  code: '610999',
  name: '宁安县',
  city: '安州市',
  towns: TOWNS.map(([name, villages]) => ({
    name,
    aliases: FORMER_TOWNS[name] ?? [],
    villages: villages.split(' ').map(villageOf),
  })),
  outline: [
    [108.21, 33.06],
    [108.47, 32.98],
    [108.73, 33.03],
    [108.9, 33.2],
    [108.88, 33.42],
    [108.7, 33.57],
    [108.45, 33.6],
    [108.25, 33.48],
    [108.17, 33.27],
  ],
  cellsOfLevel3: 415,
  households: 22_013,
  householdGroups: 0,
  partyGroups: 0,
  proxies: 49,
  mediators: 352,
  leaders: 31,
  cadres: 2_540,
  venues: 'MEDIATION_MARKETS',
  addresses: [
    '城关镇滨河社区滨河广场',
    '城关镇长安社区客运站',
    '柳林镇石佛村石佛寺',
    '城关镇西坡村工业园区',
    '城关镇南街社区农贸市场',
  ],
  phones: '1390999',
};
