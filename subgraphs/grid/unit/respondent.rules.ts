import { comparable } from '../place/comparable.rules.js';
import { isAreaAuthority, type Unit } from './unit.rules.js';

/** All names of units, to be looked for in what a petitioner wrote of whom he complains. */
export type UnitNames = ReadonlyMap<string, readonly { readonly name: string; readonly unit: Unit }[]>;

/** @param countyNames names that may stand before or be left out before a unit's own, e.g. 宁安县 */
export function unitNamesOf(units: readonly Unit[], countyNames: readonly string[]): UnitNames {
  const byFirst = new Map<string, { name: string; unit: Unit }[]>();
  for (const unit of units) {
    const written = [unit.name, ...unit.aliases].map(comparable);
    const short = written.flatMap((name) =>
      countyNames.filter((county) => name.startsWith(county)).map((county) => name.slice(county.length)),
    );
    for (const name of new Set([...written, ...short])) {
      if (name.length < 2) continue;
      const list = byFirst.get(name.charAt(0)) ?? [];
      list.push({ name, unit });
      byFirst.set(name.charAt(0), list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  return byFirst;
}

/** After a place's name these words say that its authority is meant, and not a shop in the place. */
const AUTHORITY =
  /^(?:$|人民政府|政府|党委|党支部|支部|两委|村两委|村委|村民委|居委|综治|干部|书记|镇长|乡长|副镇长|副乡长|村长|主任|副主任|会计|文书|工作人员|领导|站所|的?(?:干部|书记|镇长|主任|工作人员|领导))/;

/**
 * The units that the named respondents are. Of several units with one name all are answered: to bar one too many from
 * an accusation is harmless, to miss one is not.
 */
export function respondentUnits(respondents: readonly string[], names: UnitNames): Unit[] {
  const found = new Map<string, Unit>();
  for (const respondent of respondents) {
    const text = comparable(respondent);
    for (let at = 0; at < text.length; ) {
      const rest = text.slice(at);
      const [longest, ...others] = (names.get(rest.charAt(0)) ?? []).filter(({ name }) => rest.startsWith(name));
      if (!longest) {
        at += 1;
        continue;
      }
      const meant = [longest, ...others.filter(({ name }) => name === longest.name)];
      for (const { unit } of meant) if (isMeant(unit, rest.slice(longest.name.length))) found.set(unit.code, unit);
      at += longest.name.length;
    }
  }
  return [...found.values()];
}

const isMeant = (unit: Unit, after: string): boolean =>
  !(isAreaAuthority(unit) || unit.kind === 'COUNTY') || AUTHORITY.test(after);
