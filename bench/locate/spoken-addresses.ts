import { Converter } from 'opencc-js/cn2t';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { seededRandom } from '../../hub/demo-county/seeded-random.js';
import type { Cell } from '../../subgraphs/grid/cell/cell.rules.js';
import { COMMON, misheard, one } from './slips.js';

export interface SpokenAddress {
  readonly address: string;
  readonly kind: string;
  /** Id of the cell that is right; null where nobody could tell. */
  readonly cellId: string | null;
}

const { areas, cells } = demoCounty();
const COUNTY_NAME = areas.find(({ level }) => level === 1)!.name;
const areaOf = new Map(areas.map((area) => [area.code, area]));
const cellOf = new Map<string, Cell>(cells.map((cell) => [cell.id, cell]));
const lowest = cells.filter(({ level }) => level === 3);
const groups = lowest.filter(({ name }) => name.endsWith('组'));
const estates = lowest.filter(({ name }) => !name.endsWith('组'));
const townCells = cells.filter(({ level }) => level === 1);
const traditional = Converter({ from: 'cn', to: 't' });
/** Addresses of the demo county as people write them, the same in every run. Each kind as often as its weight says. */
export function spokenAddresses(count: number, seed: number): SpokenAddress[] {
  const random = seededRandom(seed);
  const choices = KINDS.flatMap((kind) => Array.from({ length: kind.weight }, () => kind));
  return Array.from({ length: count }, () => {
    const { kind, speak } = one(choices, random);
    return { kind, ...speak(random) };
  });
}

type Random = () => number;
type Spoken = Pick<SpokenAddress, 'address' | 'cellId'>;

const KINDS: readonly { readonly kind: string; readonly weight: number; speak(random: Random): Spoken }[] = [
  {
    kind: '写全',
    weight: 20,
    speak: (random) =>
      inGroup(random, (at) => `陕西省安州市${COUNTY_NAME}${at.town}${at.village}${at.group}${houseNumber(random)}`),
  },
  {
    kind: '省略县名',
    weight: 20,
    speak: (random) => inGroup(random, (at) => `${at.town}${at.village}${at.arabic}${houseNumber(random)}`),
  },
  { kind: '省略镇名', weight: 12, speak: withoutTown },
  {
    kind: '省略镇字村字',
    weight: 8,
    speak: (random) => inGroup(random, (at) => at.town.slice(0, 2) + at.village.replace(/村$/, '') + at.arabic),
  },
  { kind: '小区楼栋', weight: 14, speak: inEstate },
  {
    kind: '繁体全角',
    weight: 6,
    speak: (random) => inGroup(random, (at) => traditional(`${at.town}${at.village}`) + fullWidth(at.arabic)),
  },
  {
    kind: '同音字',
    weight: 6,
    speak: (random) => inGroup(random, (at) => at.town + misheard(at.village, random) + at.group),
  },
  { kind: '不在名录的村', weight: 6, speak: unlisted },
  {
    kind: '邻县地址',
    weight: 4,
    speak: (random) => ({ ...inGroup(random, (at) => `汉水县${at.town}${at.village}${at.group}`), cellId: null }),
  },
  { kind: '空话', weight: 4, speak: (random) => ({ address: one(EMPTY_WORDS, random), cellId: null }) },
];

const EMPTY_WORDS = [
  '家门口',
  '不详',
  '我们村里',
  '镇上的街道',
  '村口那棵大树旁边',
  '就是我家门前的路',
  '三组',
  '小区里面',
];

interface Group {
  readonly town: string;
  readonly village: string;
  /** 三组 */
  readonly group: string;
  /** 3组 */
  readonly arabic: string;
}

function inGroup(random: Random, speak: (at: Group) => string): Spoken {
  const cell = one(groups, random);
  return { address: speak(groupOf(cell)), cellId: cell.id };
}

function groupOf(cell: Cell): Group {
  const village = areaOf.get(cell.areaCode)!.name;
  const group = cell.name.slice(village.length);
  const siblings = groups.filter(({ areaCode }) => areaCode === cell.areaCode);
  return { town: townOf(cell), village, group, arabic: `${siblings.findIndex(({ id }) => id === cell.id) + 1}组` };
}

const townOf = (cell: Cell): string => areaOf.get(areaOf.get(cell.areaCode)!.parentCode ?? '')!.name;

/** Where two villages have the name, it is only told which one by a group that the other does not have. */
function withoutTown(random: Random): Spoken {
  const cell = one(groups, random);
  const alike = groups.filter(({ name }) => name === cell.name);
  return { address: `${cell.name}${houseNumber(random)}`, cellId: alike.length === 1 ? cell.id : null };
}

function inEstate(random: Random): Spoken {
  const cell = one(estates, random);
  const [building, entrance, room] = [
    1 + Math.floor(random() * 20),
    1 + Math.floor(random() * 4),
    101 + Math.floor(random() * 900),
  ];
  const town = random() < 0.6 ? townOf(cell) : '';
  return { address: `${town}${cell.name}${building}号楼${entrance}单元${room}室`, cellId: cell.id };
}

function unlisted(random: Random): Spoken {
  const cell = one(townCells, random);
  const name = one(COMMON, random) + one(COMMON, random);
  return { address: `${areaOf.get(cell.areaCode)!.name}${name}村${1 + Math.floor(random() * 9)}组`, cellId: cell.id };
}

const houseNumber = (random: Random): string => (random() < 0.5 ? '' : `${1 + Math.floor(random() * 200)}号`);
const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const isWithin = (cellId: string, around: string): boolean => {
  for (let cell = cellOf.get(cellId); cell; cell = cellOf.get(cell.parentId ?? '')) if (cell.id === around) return true;
  return false;
};
