import { plainWidth } from '../../../platform/sheet/cell-text.rules.js';
import { areaCodeOf } from '../area/area.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { type Dated, versionOn } from '../record/dated.rules.js';
import type { AnyRecord, Thing } from '../record/things.rules.js';

/** Things that people name by a code, an id or a name. */
export type Named = Extract<Thing, 'AREA' | 'CELL' | 'UNIT' | 'PARTY_GROUP' | 'VENUE'>;

/** A record that a row of the file brings in: other rows may name it. */
export interface Declared {
  readonly thing: Named;
  readonly key: string;
  readonly code: string | null;
  readonly names: readonly string[];
  /** What stands above it, as the row has it: a code or a name. */
  readonly above: string | null;
}

export type Found = { readonly key: string } | { readonly hint: string };

/** Finds the record that somebody names: by its code, or by its name where that leaves no doubt. */
export interface Finder {
  find(thing: Named, written: string): Found;
  /** The record of a code or id, in force on the day or later before one that has ended. */
  keyOfCode(thing: Named, code: string): string | undefined;
}

const TITLES: Readonly<Record<Named, string>> = {
  AREA: '区划',
  CELL: '网格',
  UNIT: '单位',
  PARTY_GROUP: '党小组',
  VENUE: '场所',
};

/** @param day on which what is named by a name is in force */
export function finderOf(county: CountyIndex, day: string, declared: readonly Declared[]): Finder {
  const codes = declaredCodes(declared);
  const names = new Map<Named, ReadonlyMap<string, ReadonlySet<string>>>();
  const keyOfCode = (thing: Named, written: string): string | undefined => {
    const code = thing === 'AREA' ? (areaCodeOf(written) ?? written) : written;
    if (county.records[thing].has(code)) return code;
    return (thing === 'CELL' ? cellOfCode(county, code, day) : undefined) ?? codes.get(`${thing} ${code}`);
  };
  return {
    keyOfCode,
    find: (thing, written) => {
      const plain = plainWidth(written).replace(/\s+/g, '');
      const key = keyOfCode(thing, plain);
      if (key !== undefined) return { key };
      const known = names.get(thing) ?? namesOf(thing, county, day, declared, keyOfCode);
      names.set(thing, known);
      const keys = known.get(comparable(written));
      if (!keys) return { hint: `没有这个${TITLES[thing]}，请填写已有的代码或名称` };
      const [only, ...others] = keys;
      if (only === undefined || others.length > 0) {
        return { hint: `有 ${keys.size} 个同名的${TITLES[thing]}，请填写代码，或连同上级名称（以“/”分隔）` };
      }
      return { key: only };
    },
  };
}

function declaredCodes(declared: readonly Declared[]): ReadonlyMap<string, string> {
  return new Map(
    declared.flatMap(({ thing, key, code }) => (code === null ? [] : [[`${thing} ${code}`, key] as const])),
  );
}

/** Codes are used again: the cell that has it now, or will, before one that had it. */
function cellOfCode({ records, cellIdsByCode }: CountyIndex, code: string, day: string): string | undefined {
  const ids = [...(cellIdsByCode.get(code) ?? [])];
  const ends = (id: string): string => {
    const last = records.CELL.get(id)?.findLast((version) => version.code === code);
    return last === undefined ? '' : (last.validTo ?? '9999');
  };
  const hasNow = ids.find((id) => versionOn(records.CELL.get(id), day)?.code === code);
  return hasNow ?? ids.sort((a, b) => (ends(a) < ends(b) ? 1 : -1))[0];
}

/** 东河镇 / 新民村, 东河镇新民村 and 新民村 are ways to name one village. */
const comparable = (name: string): string => plainWidth(name).replace(/[\s/／>·—-]+/g, '');

interface Branch {
  readonly names: readonly string[];
  /** Key of what stands above it, or the name that its row has of it. */
  readonly above: string | null;
}

function namesOf(
  thing: Named,
  county: CountyIndex,
  day: string,
  declared: readonly Declared[],
  keyOfCode: Finder['keyOfCode'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const branches = new Map<string, Branch>();
  for (const [key, versions] of county.records[thing] as ReadonlyMap<string, readonly Dated<AnyRecord>[]>) {
    const version = versionOn(versions, day) ?? versions.find(({ validFrom }) => validFrom > day);
    if (version) branches.set(key, branchOf(version));
  }
  for (const each of declared) {
    if (each.thing !== thing) continue;
    const upper = thing === 'PARTY_GROUP' || thing === 'VENUE' ? 'AREA' : thing;
    const above = each.above === null ? null : (keyOfCode(upper, each.above) ?? each.above);
    branches.set(each.key, { names: each.names, above });
  }
  const aboveOf = (key: string): Branch | undefined => branches.get(key) ?? areaBranch(thing, county, key, day);
  const keys = new Map<string, Set<string>>();
  for (const [key, branch] of branches) {
    for (const name of waysToName(branch, aboveOf)) {
      const known = keys.get(name);
      if (known) known.add(key);
      else keys.set(name, new Set([key]));
    }
  }
  return keys;
}

/** What lies in an area is named with the area's name. */
function areaBranch(thing: Named, county: CountyIndex, key: string, day: string): Branch | undefined {
  const isInArea = thing === 'PARTY_GROUP' || thing === 'VENUE';
  const area = isInArea || thing === 'AREA' ? versionOn(county.records.AREA.get(key), day) : undefined;
  return area && branchOf(area);
}

function branchOf(record: AnyRecord): Branch {
  const {
    name,
    aliases = [],
    parentCode,
    parentId,
    areaCode,
  } = record as unknown as Readonly<{
    name: string;
    aliases?: readonly string[];
    parentCode?: string | null;
    parentId?: string | null;
    areaCode?: string | null;
  }>;
  return {
    names: [name, ...aliases],
    above: (parentId !== undefined ? parentId : parentCode !== undefined ? parentCode : areaCode) ?? null,
  };
}

const LEVELS_MAX = 6;

/** Its names, alone and behind the names of what stands above it. */
function waysToName({ names, above }: Branch, aboveOf: (key: string) => Branch | undefined): Set<string> {
  const ways = new Set(names.map(comparable));
  let prefix = '';
  let upper = above;
  for (let level = 0; upper !== null && level < LEVELS_MAX; level += 1) {
    const branch = aboveOf(upper);
    prefix = comparable(branch?.names[0] ?? upper) + prefix;
    for (const name of names) ways.add(prefix + comparable(name));
    upper = branch?.above ?? null;
  }
  return ways;
}
