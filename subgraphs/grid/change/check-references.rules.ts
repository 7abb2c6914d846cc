import { type Dated, isCovered, isInForceOn, overlap } from '../record/dated.rules.js';
import { type AnyRecord, type RecordKey, referencesOf, THING_RULES, type Thing } from '../record/things.rules.js';
import type { Draft } from './draft.rules.js';
import type { Report } from './report.rules.js';

/** Everything a record names is there, and in force as long as the record is. */
export function checkReferences(draft: Draft, { thing, key }: RecordKey, report: Report): void {
  for (const version of draft.versions(thing, key)) {
    for (const reference of referencesOf(thing, version)) {
      const named = draft.versions(reference.thing, reference.key);
      if (named.length === 0) {
        report('CODE_UNKNOWN', { thing, key, field: reference.field, facts: { unknown: reference.key } });
      } else if (!isCovered(version, named)) {
        report('CODE_RETIRED', { thing, key, field: reference.field, facts: retired(reference.key, version, named) });
      }
    }
  }
}

function retired(code: string, version: Dated<AnyRecord>, named: readonly Dated<AnyRecord>[]) {
  const last = named.findLast((each) => overlap(each, version)) ?? named.at(-1);
  return { retired: code, from: last?.validFrom ?? '', until: last?.validTo ?? '' };
}

/** Nothing in force is left standing on what ended. */
export function checkDependants(draft: Draft, { thing, key }: RecordKey, report: Report): void {
  const versions = draft.versions(thing, key);
  for (const dependant of draft.naming(thing, key)) {
    for (const version of draft.versions(dependant.thing, dependant.key)) {
      const reference = referencesOf(dependant.thing, version).find((each) => each.thing === thing && each.key === key);
      if (reference === undefined || isCovered(version, versions)) continue;
      report('RECORD_STOOD_ON', { thing, key, field: null, facts: { by: dependant.thing, key: dependant.key } });
      return;
    }
  }
}

/** No record is above itself, on the first day of each of its versions. */
export function checkTree(draft: Draft, { thing, key }: RecordKey, report: Report): void {
  const { parent } = THING_RULES[thing];
  if (parent === undefined) return;
  for (const { validFrom } of draft.versions(thing, key)) {
    if (!isAbove(draft, thing, parent, key, key, validFrom, new Set())) continue;
    report('RECORD_CYCLE', { thing, key, field: parent, facts: { on: validFrom } });
    return;
  }
}

/** Whether the way up from `from` comes to `key`. */
function isAbove(
  draft: Draft,
  thing: Thing,
  parent: string,
  key: string,
  from: string,
  day: string,
  seen: Set<string>,
): boolean {
  const version = draft.versions(thing, from).find((each) => isInForceOn(each, day));
  const above = version ? referencesOf(thing, version).filter(({ field }) => field === parent) : [];
  return above.some((next) => {
    if (next.key === key) return true;
    if (seen.has(next.key)) return false;
    seen.add(next.key);
    return isAbove(draft, thing, parent, key, next.key, day, seen);
  });
}
