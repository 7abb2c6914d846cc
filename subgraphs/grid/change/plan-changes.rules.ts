import type { CountyIndex } from '../record/county-index.rules.js';
import { type Dated, newestRevision } from '../record/dated.rules.js';
import { isSame } from '../record/is-same.rules.js';
import {
  type AnyRecord,
  isAlike,
  type RecordKey,
  referencesOf,
  THING_RULES,
  type Thing,
} from '../record/things.rules.js';
import { end, put } from '../record/timeline.rules.js';
import { checkSuccessors } from '../succession/check-successors.rules.js';
import type { Change, DecidedSuccession, Effect, EndChange, Fault, PutChange } from './change.rules.js';
import { checkDates } from './check-dates.rules.js';
import { checkDependants, checkReferences, checkTree } from './check-references.rules.js';
import { type Draft, draftOf } from './draft.rules.js';
import { checkRecord } from './record-checks.rules.js';
import type { Report } from './report.rules.js';

/** Versions of one record that go and that come. */
export interface RecordWrite extends RecordKey {
  readonly gone: readonly Dated<AnyRecord>[];
  readonly come: readonly Dated<AnyRecord>[];
}

/** What a set of changes comes to. With a fault nothing of it may be written. */
export interface ChangePlan {
  readonly writes: readonly RecordWrite[];
  readonly successions: readonly DecidedSuccession[];
  readonly effects: readonly Effect[];
  readonly faults: readonly Fault[];
}

/**
 * What the changes would do to the county, and everything that is wrong with that. Changes of one set are laid one
 * after the other and judged together: a parent may come after its child. What is there already changes nothing.
 */
export function planChanges(county: CountyIndex, changes: readonly Change[]): ChangePlan {
  const draft = draftOf(county);
  const faults: Fault[] = [];
  const lines = new Map<string, number | null>();
  const along = new Set<string>();
  const reportFor =
    (line: number | null): Report =>
    (code, { thing, key, field, facts = {} }) =>
      faults.push({ code, thing, key, field, line, facts });

  const successions = changes.flatMap((change) => {
    const { thing } = change;
    const key = keyOf(change);
    const line = change.line ?? null;
    lines.set(`${thing} ${key}`, line);
    checkExpected(draft, thing, key, change.expectedRevision, reportFor(line));
    if (change.op === 'PUT') {
      lay(draft, change, key, along);
      return [];
    }
    return endWithAll(draft, change, reportFor(line), along);
  });

  const changed = draft.touched().filter(({ thing, key }) => draft.versions(thing, key) !== draft.before(thing, key));
  for (const at of changed) {
    const report = reportFor(lines.get(`${at.thing} ${at.key}`) ?? null);
    checkDates(draft, at, report);
    checkReferences(draft, at, report);
    checkDependants(draft, at, report);
    checkTree(draft, at, report);
    checkRecord(draft, at, report);
  }
  return {
    writes: changed.map(({ thing, key }) => writeOf(draft, thing, key)),
    successions: eachOnce(successions),
    effects: changed.flatMap(({ thing, key }) => {
      const slot = `${thing} ${key}`;
      return effectOf(draft, thing, key, lines.get(slot) ?? null, along.has(slot) && !lines.has(slot));
    }),
    faults,
  };
}

/** The same end may be told twice in one file. */
const eachOnce = (successions: readonly DecidedSuccession[]): DecidedSuccession[] => [
  ...new Map(successions.map((one) => [`${one.thing} ${one.fromKey} ${one.toKey} ${one.effectiveOn}`, one])).values(),
];

const keyOf = (change: Change): string =>
  change.op === 'END'
    ? change.key
    : (change.record as unknown as Readonly<Record<string, string>>)[THING_RULES[change.thing].key]!;

function checkExpected(
  draft: Draft,
  thing: Thing,
  key: string,
  expected: number | null | undefined,
  report: Report,
): void {
  if (expected == null) return;
  const newest = newestRevision(draft.before(thing, key) as readonly Dated<AnyRecord>[]);
  if (newest !== expected)
    report('RECORD_CHANGED_MEANWHILE', { thing, key, field: 'revision', facts: { expected, revision: newest } });
}

function lay(draft: Draft, { thing, record, validFrom, validTo }: PutChange, key: string, along: Set<string>): void {
  const before = draft.versions(thing, key) as readonly Dated<AnyRecord>[];
  const after = put<AnyRecord>(before, record, { validFrom, validTo }, (a, b) => isAlike(thing, a, b));
  const isUnchanged = after.length === before.length && after.every((version, index) => version === before[index]);
  if (isUnchanged) return;
  draft.set(thing, key, after);
  const ends = after.at(-1)?.validTo;
  if (ends != null) endDependants(draft, { thing, key }, ends, along);
}

function endWithAll(draft: Draft, change: EndChange, report: Report, along: Set<string>): DecidedSuccession[] {
  const { thing, key, on, successors = [], source = '' } = change;
  if (draft.versions(thing, key).length === 0) {
    report('CODE_UNKNOWN', { thing, key, field: null, facts: { unknown: key } });
    return [];
  }
  endAlong(draft, { thing, key }, on, along);
  if (successors.length === 0) return [];
  if (thing !== 'UNIT' && thing !== 'CELL' && thing !== 'AREA') {
    report('SUCCESSOR_WRONG', { thing, key, field: 'successors' });
    return [];
  }
  checkSuccessors(draft, change, thing, successors, report);
  return successors.map(({ key: toKey, ...to }) => ({ ...to, thing, fromKey: key, toKey, effectiveOn: on, source }));
}

/** Ends the record and all that has no meaning without it. */
function endAlong(draft: Draft, { thing, key }: RecordKey, on: string, along: Set<string>): void {
  const before = draft.versions(thing, key) as readonly Dated<AnyRecord>[];
  const after = end(before, on);
  if (after === before) return;
  draft.set(thing, key, after);
  endDependants(draft, { thing, key }, on, along);
}

function endDependants(draft: Draft, { thing, key }: RecordKey, on: string, along: Set<string>): void {
  for (const dependant of draft.naming(thing, key)) {
    const { endsWith } = THING_RULES[dependant.thing];
    const falls = draft
      .versions(dependant.thing, dependant.key)
      .some(
        (version) =>
          (version.validTo === null || version.validTo > on) &&
          referencesOf(dependant.thing, version).some(
            (named) =>
              named.thing === thing && named.key === key && (endsWith as readonly string[]).includes(named.field),
          ),
      );
    if (!falls) continue;
    along.add(`${dependant.thing} ${dependant.key}`);
    endAlong(draft, dependant, on, along);
  }
}

function writeOf(draft: Draft, thing: Thing, key: string): RecordWrite {
  const before: readonly Dated<AnyRecord>[] = draft.before(thing, key);
  const after: readonly Dated<AnyRecord>[] = draft.versions(thing, key);
  return {
    thing,
    key,
    gone: before.filter((version) => !after.includes(version)),
    come: after.filter((version) => !before.includes(version)),
  };
}

function effectOf(draft: Draft, thing: Thing, key: string, line: number | null, isAlong: boolean): Effect[] {
  const before: readonly Dated<AnyRecord>[] = draft.before(thing, key);
  const after: readonly Dated<AnyRecord>[] = draft.versions(thing, key);
  const come = after.filter((version) => !before.includes(version));
  const [first] = after.length === 0 ? before : after;
  const newest = come.at(-1);
  const endsOn = (versions: readonly Dated<AnyRecord>[]): string | null => versions.at(-1)?.validTo ?? null;
  if (before.length === 0) {
    return [{ thing, key, kind: 'ADDED', on: first?.validFrom ?? '', fields: [], line }];
  }
  const old = newest && before.findLast(({ validFrom }) => validFrom <= newest.validFrom);
  const fields = THING_RULES[thing].fields.filter((field) => newest && old && differs(newest, old, field));
  const ends = after.length === 0 ? (first?.validFrom ?? '') : endsOn(after);
  if (fields.length === 0 && ends !== null && ends !== endsOn(before)) {
    return [{ thing, key, kind: isAlong ? 'ENDED_ALONG' : 'ENDED', on: ends, fields: [], line }];
  }
  return [{ thing, key, kind: 'AMENDED', on: newest?.validFrom ?? first?.validFrom ?? '', fields, line }];
}

function differs(a: AnyRecord, b: AnyRecord, field: string): boolean {
  const [left, right] = [a, b] as unknown as Readonly<Record<string, unknown>>[];
  return !isSame(left?.[field], right?.[field]);
}
