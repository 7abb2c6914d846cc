import type { Area } from '../area/area.rules.js';
import { comparable } from './comparable.rules.js';

/** Ways to write one name. A bare one lacks the word that says what it is, and may turn up inside other words. */
export interface Spellings {
  readonly full: readonly string[];
  readonly bare: readonly string[];
}

const ENDINGS = {
  COUNTY: { pattern: /县$/, full: ['县'] },
  TOWN: {
    pattern: /(街道办事处|街道|镇|乡)$/,
    full: ['镇', '乡', '街道', '街道办事处', '街道办', '办事处', '街办'],
  },
  VILLAGE: { pattern: /村$/, full: ['村', '行政村', '村委会', '村民委员会'] },
  COMMUNITY: { pattern: /社区$/, full: ['社区', '居委会', '居民委员会', '小区'] },
} as const;

/** 镇 is told as 乡 or 街道 long after it was renamed, 村 as 村委会, and often the word is left out. */
export function spellingsOf(area: Area): Spellings {
  const { pattern, full } = ENDINGS[area.kind];
  const name = comparable(area.name);
  const stem = name.replace(pattern, '');
  const written = stem === name ? [name] : full.map((ending) => stem + ending);
  return {
    full: [...new Set([name, ...written, ...area.aliases.map(comparable)])],
    // One character alone says nothing.
    bare: stem.length >= 2 && stem !== name ? [stem] : [],
  };
}

/** The number of a villagers' group at the end of a cell's name; null for a compound or a street. */
export function groupNumberOf(name: string): number | null {
  const [, digits] = /([0-9]+)组(?:网格)?$/.exec(comparable(name)) ?? [];
  return digits === undefined ? null : Number(digits);
}
