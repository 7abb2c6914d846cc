import type { Area, AreaKind } from './area.rules.js';
import { committeeName } from './committee-name.rules.js';
import { shortName } from './short-name.rules.js';

/** A division as the published list has it: the digits that name it (6, 9 or 12) and its full name. */
export interface PublishedDivision {
  readonly code: string;
  readonly name: string;
}

/**
 * The areas of one county, from the published list of its divisions. Named as people name them, with the published
 * name as an alias; where two of a town would then be called the same, they keep the published one.
 */
export function areasOfDivisions(published: readonly PublishedDivision[]): Area[] {
  const divisions = published.filter(({ code }) => !isPlaceholder(code));
  const areas = divisions.map(areaOf);
  const count = new Map<string, number>();
  for (const { parentCode, name } of areas) {
    const key = `${parentCode} ${name}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return areas.map((area, at) => {
    const full = divisions[at]?.name ?? area.name;
    const isUnique = count.get(`${area.parentCode} ${area.name}`) === 1;
    return isUnique || area.name === full ? area : { ...area, name: full, aliases: [area.name] };
  });
}

/** 金门县 is published with a town and a village of number 0, which are the county again. */
const isPlaceholder = (code: string): boolean => code.length > 6 && code.endsWith('000');

function areaOf({ code, name }: PublishedDivision): Area {
  if (code.length === 6) return named(name, name, { code, level: 1, kind: 'COUNTY', parentCode: null });
  if (code.length === 9) {
    const at = { code: `${code}000`, level: 2, kind: 'TOWN', parentCode: code.slice(0, 6) } as const;
    return named(townName(name), name, at, townInBrackets(name));
  }
  const { name: plain, says } = committeeName(name);
  const kind = says ?? kindByNumber(Number(code.slice(9)));
  return named(plain, name, { code, level: 3, kind, parentCode: `${code.slice(0, 9)}000` });
}

function named(
  name: string,
  published: string,
  area: Omit<Area, 'name' | 'aliases'>,
  others: readonly string[] = [],
): Area {
  const aliases = [published, shortName(name), ...others].filter((alias) => alias !== null && alias !== name);
  return { ...area, name, aliases: [...new Set(aliases)] as string[] };
}

/** 红光类似乡级单位 is the list's word for a farm or zone that is run like a town. */
const townName = (name: string): string => name.replace(/(街道)办事处$/, '$1').replace(/(?<=..)(?:类似)?乡级单位$/, '');

/** 科技城（东渚街道） is called by both. */
const townInBrackets = (name: string): string[] => /[（(]([^（）()]+(?:街道|镇|乡))[）)]$/.exec(name)?.slice(1) ?? [];

/**
 * By the last three digits: 001–199 residents' committees, 200–399 villagers' committees, 400–499 what is like the
 * former, 500–599 what is like the latter.
 *
 * Source: 统计用区划代码和城乡划分代码编制规则（国统字〔2009〕91号）.
 */
const kindByNumber = (number: number): AreaKind =>
  number < 200 || (number >= 400 && number < 500) ? 'COMMUNITY' : 'VILLAGE';
