import type { Area } from '../area/area.rules.js';
import { areasOfDivisions } from '../area/division-areas.rules.js';
import type { Change } from '../change/change.rules.js';
import { type Dated, isInForceOn, versionOn } from '../record/dated.rules.js';
import type { CountyNow, CountyStart } from './county-start.rules.js';

export interface AreaDifference {
  readonly code: string;
  readonly here: string;
  readonly published: string;
}

export interface NotListed {
  readonly code: string;
  readonly name: string;
  /** The first day on which it is not in force any more; null: it is in force, and not in the list. */
  readonly endedOn: string | null;
}

export interface StartAreas {
  readonly countyCode: string;
  readonly changes: readonly Change[];
  readonly added: readonly Area[];
  /** Of the list, as they will be: names as they are here where they differ. */
  readonly inForce: readonly Area[];
  readonly differences: readonly AreaDifference[];
  readonly notListed: readonly NotListed[];
  readonly otherCounties: readonly string[];
}

/** The areas that are missing, those called otherwise, and those that the list does not have. */
export function startAreas(
  { index, day }: CountyNow,
  { divisions, asOf, isRenaming }: Pick<CountyStart, 'divisions' | 'asOf' | 'isRenaming'>,
): StartAreas {
  const here = index.records.AREA;
  const listed = areasOfDivisions(divisions);
  const countyCode = listed[0]?.code ?? '';
  const ended: NotListed[] = [];
  const differences: AreaDifference[] = [];
  const added: Area[] = [];
  const renamed: Area[] = [];
  const inForce = new Map<string, Area>();

  for (const area of listed) {
    const versions = here.get(area.code);
    const current = versionOn(versions, day);
    if (versions && !current) {
      const { name, validTo } = versions.at(-1) as Dated<Area>;
      ended.push({ code: area.code, name, endedOn: validTo });
    } else if (current) {
      const isKnown = namesOf(current).some((name) => namesOf(area).includes(name));
      if (!isKnown) differences.push({ code: area.code, here: current.name, published: area.name });
      const takesName = !isKnown && isRenaming;
      const aliases = [...new Set([...area.aliases, current.name, ...current.aliases])];
      if (takesName) renamed.push({ ...current, name: area.name, aliases: aliases.filter((one) => one !== area.name) });
      inForce.set(area.code, takesName ? area : current);
    } else if (area.parentCode === null || inForce.has(area.parentCode)) {
      added.push(area);
      inForce.set(area.code, area);
    }
  }
  const codes = new Set(listed.map(({ code }) => code));
  const others = [...here.values()].flatMap((versions) => versions.filter((version) => isInForceOn(version, day)));
  return {
    countyCode,
    changes: [
      ...added.map((area) => put(area, asOf)),
      ...renamed.map(({ code, level, kind, parentCode, name, aliases }) =>
        put({ code, level, kind, parentCode, name, aliases }, day),
      ),
    ],
    added,
    inForce: [...inForce.values()],
    differences,
    notListed: [
      ...ended,
      ...others
        .filter(({ code }) => code.startsWith(countyCode) && !codes.has(code))
        .map(({ code, name }) => ({ code, name, endedOn: null })),
    ],
    otherCounties: others.filter(({ code, level }) => level === 1 && code !== countyCode).map(({ code }) => code),
  };
}

const namesOf = ({ name, aliases }: Area): string[] => [name, ...aliases];

const put = (record: Area, validFrom: string): Change => ({ op: 'PUT', thing: 'AREA', validFrom, record });
