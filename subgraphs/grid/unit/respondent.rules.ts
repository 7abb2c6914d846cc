import { groupBy } from '../atlas/group-by.rules.js';
import { comparable } from '../place/comparable.rules.js';
import { isAreaAuthority, type Unit } from './unit.rules.js';

interface UnitName {
  readonly name: string;
  readonly unit: Unit;
  /** Begins with the county's name, so that it cannot be a unit of another county or of the city. */
  readonly isWithCounty: boolean;
}

/** All names of units, to be looked for in what a petitioner wrote of whom he complains. By first character. */
export type UnitNames = ReadonlyMap<string, readonly UnitName[]>;

/** @param countyNames names that may stand before a unit's own or be left out, e.g. 宁安县 */
export function unitNamesOf(units: readonly Unit[], countyNames: readonly string[]): UnitNames {
  const names = units.flatMap((unit) => spellingsOf(unit, countyNames).map((spelling) => ({ ...spelling, unit })));
  const byFirst = groupBy(
    names.filter(({ name }) => name.length >= 2),
    ({ name }) => name.charAt(0),
  );
  for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  return byFirst;
}

function spellingsOf({ name, aliases }: Unit, countyNames: readonly string[]): Omit<UnitName, 'unit'>[] {
  const own = [name, ...aliases].map((written) => {
    const text = comparable(written);
    const county = countyNames.find((each) => text.startsWith(each) && text !== each) ?? '';
    return text.slice(county.length);
  });
  return [...new Set(own)].flatMap((text) => [
    { name: text, isWithCounty: countyNames.includes(text) },
    ...countyNames.map((county) => ({ name: county + text, isWithCounty: true })),
  ]);
}

/** After a place's name these words say that its authority is meant, and not a shop in the place. */
const AUTHORITY =
  /^(?:$|人民政府|政府|党委|党支部|支部|两委|村两委|村委|村民委|居委|综治|干部|书记|镇长|乡长|副镇长|副乡长|村长|主任|副主任|会计|文书|工作人员|领导|站所|的?(?:干部|书记|镇长|主任|工作人员|领导))/;

/**
 * The units that the named respondents are. Of several units with one name all are answered: to bar one too many from
 * an accusation is harmless, to miss one is not.
 */
export function respondentUnits(respondents: readonly string[], names: UnitNames): Unit[] {
  const found = respondents.flatMap((respondent) => unitsIn(comparable(respondent), names));
  return [...new Map(found.map((unit) => [unit.code, unit])).values()];
}

/** Longest name first, left to right, each character in one name only. */
function unitsIn(text: string, names: UnitNames): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const [longest, ...others] = (names.get(rest.charAt(0)) ?? []).filter(({ name }) => rest.startsWith(name));
    if (!longest) {
      at += 1;
      continue;
    }
    const alike = [longest, ...others.filter(({ name }) => name === longest.name)];
    const after = rest.slice(longest.name.length);
    if (longest.isWithCounty || !OTHERS.test(text.slice(0, at)))
      units.push(...alike.map(({ unit }) => unit).filter((unit) => isMeant(unit, after)));
    at += longest.name.length;
  }
  return units;
}

/**
 * Before a unit's name: it is the province's or the city's, or of another county of theirs. A county alone is not
 * looked for, since 举报县公安局 reads like one.
 */
const OTHERS = /[省市](?:\p{Script=Han}{1,4}县)?$/u;

const isMeant = (unit: Unit, after: string): boolean =>
  !(isAreaAuthority(unit) || unit.kind === 'COUNTY') || AUTHORITY.test(after);
