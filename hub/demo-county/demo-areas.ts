import type { Area, AreaKind } from '../../subgraphs/grid/area/area.rules.js';

/** Well formed, and given to no county. */
export const COUNTY_CODE = '610999';
export const COUNTY_NAME = '宁安县';
/** First day on which the demo county's lists are in force. */
export const VALID_FROM = '2020-01-01';

export interface DemoVillage {
  readonly name: string;
  readonly kind: 'VILLAGE' | 'COMMUNITY';
  /** 17 of the 63 are large and have two: 80 in all. */
  readonly cellsOfLevel2: number;
  readonly aliases: readonly string[];
}

export interface DemoTown {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly villages: readonly DemoVillage[];
}

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

export const DEMO_TOWNS: readonly DemoTown[] = TOWNS.map(([name, villages]) => ({
  name,
  aliases: FORMER_TOWNS[name] ?? [],
  villages: villages.split(' ').map(villageOf),
}));

function villageOf(written: string): DemoVillage {
  const [marked = '', ...aliases] = written.split('=');
  const name = marked.replaceAll('*', '');
  const kind: AreaKind = name.endsWith('社区') ? 'COMMUNITY' : 'VILLAGE';
  return { name, kind, cellsOfLevel2: 1 + marked.length - name.length, aliases };
}

/** `610999101`: nine digits, the beginning of the codes of all that lies in the town. */
export const townPrefix = (town: number): string => `${COUNTY_CODE}${101 + town}`;

/** Of the statistical code's last three digits, those of communities are below 200. */
export function villageCode(town: number, village: number): string {
  const kind = DEMO_TOWNS[town]?.villages[village]?.kind;
  return townPrefix(town) + String((kind === 'COMMUNITY' ? 1 : 201) + village).padStart(3, '0');
}

export function demoAreas(): Area[] {
  const county: Area = {
    code: COUNTY_CODE,
    level: 1,
    kind: 'COUNTY',
    parentCode: null,
    name: COUNTY_NAME,
    aliases: [],
  };
  const towns = DEMO_TOWNS.flatMap(({ name, aliases, villages }, town): Area[] => {
    const code = `${townPrefix(town)}000`;
    return [
      { code, level: 2, kind: 'TOWN', parentCode: COUNTY_CODE, name, aliases },
      ...villages.map(
        (village, at): Area => ({
          code: villageCode(town, at),
          level: 3,
          kind: village.kind,
          parentCode: code,
          name: village.name,
          aliases: village.aliases,
        }),
      ),
    ];
  });
  return [county, ...towns];
}
