import type { Outline } from './split-polygon.js';

export interface DemoVillage {
  readonly name: string;
  readonly kind: 'VILLAGE' | 'COMMUNITY';
  /** Large ones have two. */
  readonly cellsOfLevel2: number;
  readonly aliases: readonly string[];
  /** Its cells of level 3 and their households, where both are given; shared out among the others. */
  readonly known?: { readonly cells: number; readonly households: number };
}

export interface DemoTown {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly villages: readonly DemoVillage[];
}

/** An invented county with the numbers of a real one. */
export interface DemoShape {
  /** Well formed, and given to no county. */
  readonly code: string;
  readonly name: string;
  /** Of the city above it. */
  readonly city: string;
  readonly towns: readonly DemoTown[];
  readonly outline: Outline;
  readonly cellsOfLevel3: number;
  readonly households: number;
  /** Linked-household groups; 0 where the county has none. */
  readonly householdGroups: number;
  readonly partyGroups: number;
  /** Villages and communities with a petition proxy. */
  readonly proxies: number;
  readonly mediators: number;
  /** The contact scheme; 0 where the county has none. */
  readonly leaders: number;
  readonly cadres: number;
  /** What every town, and every village, has. */
  readonly venues: 'MEDIATION_MARKETS' | 'GOVERNANCE_CENTRES';
  /** Where the five petitions of a demonstration come from. */
  readonly addresses: readonly string[];
  /** First digits of every telephone number, to which four are added. */
  readonly phones: string;
}

/** First day on which the lists of the demo counties are in force. */
export const VALID_FROM = '2020-01-01';

/** `610999101`: nine digits, the beginning of the codes of all that lies in the town. */
export const townPrefix = ({ code }: DemoShape, town: number): string => `${code}${101 + town}`;

/** Of the statistical code's last three digits, those of communities are below 200. */
export function villageCode(shape: DemoShape, town: number, village: number): string {
  const kind = shape.towns[town]?.villages[village]?.kind;
  return townPrefix(shape, town) + String((kind === 'COMMUNITY' ? 1 : 201) + village).padStart(3, '0');
}

/** `unitCode(NINGAN, 'ZJJ')` is the code of the county's 住建局. */
export const unitCode = ({ code }: DemoShape, initials: string): string => `${code}-${initials}`;

/** `白鹿村*` has two cells of level 2; after `=` another name in use. */
export function villageOf(written: string): DemoVillage {
  const [marked = '', ...aliases] = written.split('=');
  const name = marked.replaceAll('*', '');
  const kind = name.endsWith('社区') ? 'COMMUNITY' : 'VILLAGE';
  return { name, kind, cellsOfLevel2: 1 + marked.length - name.length, aliases };
}
