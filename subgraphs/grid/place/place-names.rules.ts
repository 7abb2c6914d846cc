import type { Area } from '../area/area.rules.js';
import { comparable } from './comparable.rules.js';

/** Ways to write one name. A bare one lacks the word that says what it is, and may turn up inside other words. */
export interface Spellings {
  readonly full: readonly string[];
  readonly bare: readonly string[];
}

const ENDINGS = {
  COUNTY: { pattern: /(自治县|自治旗|县|区|市|旗)$/, full: [] },
  TOWN: {
    pattern: /(街道办事处|街道|镇|民族乡|乡|苏木)$/,
    full: ['镇', '乡', '街道', '街道办事处', '街道办', '办事处', '街办'],
  },
  VILLAGE: { pattern: /(村民委员会|村委会|行政村|村|嘎查)$/, full: ['村', '行政村', '村委会', '村民委员会'] },
  COMMUNITY: {
    pattern: /(社区居民委员会|社区居委会|居民委员会|居委会|社区)$/,
    full: ['社区', '居委会', '居民委员会', '小区'],
  },
} as const;

/** 镇 is told as 乡 or 街道 long after it was renamed, 村 as 村委会, and often the word is left out. */
export function spellingsOf(area: Area): Spellings {
  const { pattern, full } = ENDINGS[area.kind];
  const name = comparable(area.name);
  const stem = name.replace(pattern, '');
  const written = stem === name ? [] : full.map((ending) => stem + ending);
  return {
    full: [...new Set([name, ...written, ...area.aliases.map(comparable)])],
    // One character alone says nothing, and 三队 of 三队村 is every village's.
    bare: stem.length >= 2 && stem !== name && !/^[0-9]/.test(stem) ? [stem] : [],
  };
}

/** A cell's name in two: whose part it is, and which one. `海棠村三组网格` → `海棠村`, `3组`. */
export interface PartName {
  readonly whole: string;
  /** As `comparable` writes it: `3组`, `2联户`, `3号楼`, `2单元`; null for a name that is no number of something. */
  readonly part: string | null;
}

export function partNameOf(name: string): PartName {
  const written = comparable(name);
  const [, whole = '', part = null] = /^(.*?)([0-9]+(?:组|联户|号楼|单元))(?:网格)?$/.exec(written) ?? [];
  return part === null ? { whole: written.replace(GRID_WORD, ''), part } : { whole, part };
}

/** People write the compound, not its 网格; what is left of 第一网格 is no name. */
const GRID_WORD = /(?<=[^0-9一二三四五六七八九十第]{3})网格$/;
