import type { Area } from '../area/area.rules.js';
import type { UnitRecord } from '../unit/unit.rules.js';

type Title = Pick<UnitRecord, 'name' | 'aliases'>;

/** Codes under which the county's bodies are, or will be. */
export interface CountyBodies {
  readonly rootCode: string;
  readonly government: string;
  readonly bureau: string;
}

/** The county itself, its government and its petition bureau. */
export function countyBodies(county: Area, { rootCode, government, bureau }: CountyBodies): UnitRecord[] {
  const short = county.aliases.filter((alias) => alias.length < county.name.length);
  const names = [county.name, ...short];
  // 县, 市, 区 or 旗, as people say 县政府.
  const level = /[县市区旗]$/.exec(county.name)?.[0] ?? '县';
  const common = { areaCode: county.code, creditCode: null, memberCodes: [] };
  const told = (body: string): string[] => [`${level}${body}`, ...names.map((name) => `${name}${body}`)];
  return [
    { ...common, code: rootCode, kind: 'COUNTY', parentCode: null, name: county.name, aliases: short },
    {
      ...common,
      ...title(`${county.name}人民政府`, [...told('政府'), ...told('人民政府')]),
      code: government,
      kind: 'COUNTY',
      parentCode: rootCode,
    },
    {
      ...common,
      ...title(`${county.name}信访局`, ['信访局', '信访办', ...told('信访局')]),
      code: bureau,
      kind: 'PETITION_BUREAU',
      parentCode: rootCode,
    },
  ];
}

/** 城关镇人民政府, 斛兴街道办事处; a farm or zone that is run like a town is called by its name alone. */
export function townTitle({ name, aliases }: Area): Title {
  const stem = name.replace(/[（(][^（）()]*[）)]$/, '');
  const ending = /(?:镇|乡|苏木)$/.test(stem) ? '人民政府' : /(?:街道|地区)$/.test(stem) ? '办事处' : '';
  const others = ending === '人民政府' ? [`${name}政府`, `${name}党委`] : [];
  return title(`${name}${ending}`, [name, ...others, ...aliases]);
}

/** 城关镇老城村民委员会; what is neither village nor community is called by its town's name and its own. */
export function committeeTitle({ name, kind, aliases }: Area, town: Area): Title {
  const committee =
    kind === 'COMMUNITY' && name.endsWith('社区')
      ? `${name}居民委员会`
      : /(?:村|嘎查)$/.test(name)
        ? `${name.replace(/村$/, '')}村民委员会`
        : name;
  return title(`${town.name}${committee}`, [name, `${town.name}${name}`, ...aliases]);
}

const title = (name: string, aliases: readonly string[]): Title => ({
  name,
  aliases: [...new Set(aliases)].filter((alias) => alias !== name),
});
