import type { CellLevel } from '../cell/cell.rules.js';
import type { UnitKind } from '../unit/unit.rules.js';

export const POST_KINDS = [
  /** 网格长 */
  'CELL_HEAD',
  /** 网格员 */
  'CELL_WORKER',
  /** 联户长 */
  'HOUSEHOLD_GROUP_HEAD',
  /** 党小组长 */
  'PARTY_GROUP_HEAD',
  /** 单位主要负责人 */
  'UNIT_HEAD',
  /** 分管信访工作的领导 */
  'LEADER_IN_CHARGE',
  /** 履行“一岗双责”的其他领导 */
  'DUAL_DUTY_LEADER',
  /** 包联领导: a county leader who stands for a town or a unit */
  'SPONSOR_LEADER',
  /** 单位信访工作联络员 */
  'UNIT_LIAISON',
  /** 信访代办员 */
  'PROXY',
  /** 调解员 */
  'MEDIATOR',
  /** 包联干部: has households of a cell */
  'CONTACT_CADRE',
  /** 法律顾问 */
  'LEGAL_ADVISER',
  /** 驻村工作队员 */
  'STATIONED_TEAM',
  /** 两代表一委员 */
  'DEPUTY',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** A post in its term, as it is kept. Exactly one of the four places is named. */
export interface PostRecord {
  readonly id: string;
  readonly kind: PostKind;
  readonly cellId: string | null;
  readonly unitCode: string | null;
  readonly partyGroupId: string | null;
  readonly venueId: string | null;
  readonly personId: string;
  /** How the holder was chosen (选聘、推选、任命、兼职…). */
  readonly source: string;
}

/** What a post may belong to, and whether one person at a time holds it there. */
export interface PostPlace {
  readonly on: readonly (typeof POST_PLACES)[number][];
  readonly isSingle: boolean;
  /** Levels of cells that have it; absent: all. */
  readonly levels?: readonly CellLevel[];
  /** Kinds of units that have it; absent: all. */
  readonly unitKinds?: readonly UnitKind[];
}
export const POST_PLACES = ['cellId', 'unitCode', 'partyGroupId', 'venueId'] as const;

export const POSTS: Readonly<Record<PostKind, PostPlace>> = {
  CELL_HEAD: { on: ['cellId'], isSingle: true, levels: [1, 2, 3] },
  CELL_WORKER: { on: ['cellId'], isSingle: false, levels: [3] },
  HOUSEHOLD_GROUP_HEAD: { on: ['cellId'], isSingle: true, levels: [4] },
  PARTY_GROUP_HEAD: { on: ['partyGroupId'], isSingle: true },
  UNIT_HEAD: { on: ['unitCode'], isSingle: true },
  LEADER_IN_CHARGE: { on: ['unitCode'], isSingle: true },
  DUAL_DUTY_LEADER: { on: ['unitCode'], isSingle: false },
  SPONSOR_LEADER: { on: ['unitCode'], isSingle: false },
  UNIT_LIAISON: { on: ['unitCode'], isSingle: false },
  // 村级代办员; a cell of level 3 is smaller than a village.
  PROXY: {
    on: ['cellId', 'unitCode'],
    isSingle: false,
    levels: [2, 3],
    unitKinds: ['VILLAGE', 'COMMUNITY', 'TOWN'],
  },
  MEDIATOR: { on: ['venueId', 'unitCode', 'cellId'], isSingle: false },
  CONTACT_CADRE: { on: ['cellId', 'unitCode'], isSingle: false },
  LEGAL_ADVISER: { on: ['unitCode', 'cellId', 'venueId'], isSingle: false },
  STATIONED_TEAM: { on: ['unitCode', 'cellId'], isSingle: false },
  DEPUTY: { on: ['unitCode', 'cellId'], isSingle: false },
};
