import type { Area } from './area.rules.js';

export type AreaLevel = Area['level'];

/** What a county calls one of its levels, where that is not what its name makes one expect. */
export interface LevelLabel {
  /** Six digits. */
  readonly countyCode: string;
  readonly level: AreaLevel;
  readonly label: string;
}

export interface GivenLabel {
  readonly level: AreaLevel;
  /** Empty: what the county's name makes one expect. */
  readonly label: string;
}

/** By county code and level, as `labelKey` writes them. */
export type LevelLabels = ReadonlyMap<string, string>;

export const labelKey = (countyCode: string, level: AreaLevel): string => `${countyCode} ${level}`;

export const levelLabelsOf = (rows: readonly LevelLabel[]): LevelLabels =>
  new Map(rows.map(({ countyCode, level, label }) => [labelKey(countyCode, level), label]));

/** What the county calls the area's level: as it was set, else as the area's own name says, else the county's. */
export function levelLabel(
  labels: LevelLabels,
  county: Pick<Area, 'code' | 'name'>,
  { name, level }: Pick<Area, 'name' | 'level'>,
): string {
  const said = OWN_WORD[level].exec(name)?.[0];
  return labels.get(labelKey(county.code, level)) ?? said ?? expectedLabel(county.name, level);
}

/** A banner has 镇 beside its 苏木, and every county communities beside its villages. */
const OWN_WORD: Readonly<Record<AreaLevel, RegExp>> = {
  1: /[县市区旗]$/,
  2: /(?:镇|乡|街道|苏木)$/,
  3: /(?:村|社区|嘎查)$/,
};

function expectedLabel(countyName: string, level: AreaLevel): string {
  const kind = Object.keys(EXPECTED).find((ending) => countyName.endsWith(ending)) ?? '县';
  return EXPECTED[kind]?.[level - 1] ?? '';
}

/** By the last character of a county's name: county, town, village. */
const EXPECTED: Readonly<Record<string, readonly [string, string, string]>> = {
  县: ['县', '镇', '村'],
  旗: ['旗', '苏木', '嘎查'],
  市: ['市', '镇', '村'],
  区: ['区', '街道', '社区'],
};

/** 1 to 8 characters without blanks. */
export const isLevelLabel = (label: string): boolean => /^\S{1,8}$/u.test(label);
