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

/** What the county calls its level: as it was set, else as its name makes one expect. */
export function levelLabel(labels: LevelLabels, county: Pick<Area, 'code' | 'name'>, level: AreaLevel): string {
  return labels.get(labelKey(county.code, level)) ?? expectedLabel(county.name, level);
}

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
