import { type DemoShape, type DemoTown, villageOf } from './demo-shape.js';

const TOWNS = ['龙坪镇', '江亭镇', '边阳镇', '木引镇', '凤亭镇', '红水河镇', '茂井镇', '罗悃镇', '逢亭镇', '沫水镇'];

/** Each first character with each second is a village: 186 names. */
const FIRST = '江石龙白红大小上下新老高平茶竹松梅桃杨柳云月金银铜麻罗沫边木凤';
const SECOND = '亭坪寨井坝岩';
const SEATS = ['龙坪社区', '河滨社区'];

/** The village of which the numbers of groups, households and people are known: 9, 444 and 1,929. */
const KNOWN = { name: '江亭村', cells: 9, households: 444 };

/** Ten towns and 186 villages in karst hills, with linked households below: the numbers of a county in Guizhou. */
export const LUOAN: DemoShape = {
  code: '522799',
  name: '罗安县',
  city: '南江州',
  towns: townsOf([...FIRST].flatMap((first) => [...SECOND].map((second) => `${first}${second}村`))),
  outline: [
    [106.4, 25.2],
    [106.75, 25.08],
    [107.05, 25.15],
    [107.12, 25.45],
    [106.95, 25.72],
    [106.6, 25.75],
    [106.35, 25.5],
  ],
  cellsOfLevel3: 1_244,
  households: 61_380,
  householdGroups: 6_977,
  partyGroups: 835,
  proxies: 186,
  mediators: 196,
  leaders: 0,
  cadres: 0,
  venues: 'GOVERNANCE_CENTRES',
  addresses: ['龙坪镇江亭村三组', '龙坪镇江坪村一组', '江亭镇龙坝村二组', '龙坪镇石亭村一组', '江亭镇白亭村一组'],
  phones: '139099',
};

/** The seat's two communities take the place of its last two villages. */
function townsOf(villages: readonly string[]): DemoTown[] {
  const names = [...SEATS, ...villages.slice(0, -SEATS.length)];
  return TOWNS.map((name, town) => ({
    name,
    aliases: [],
    villages: names
      .slice(Math.floor((names.length * town) / TOWNS.length), Math.floor((names.length * (town + 1)) / TOWNS.length))
      .map((village) => ({ ...villageOf(village), ...(village === KNOWN.name ? { known: KNOWN } : {}) })),
  }));
}
