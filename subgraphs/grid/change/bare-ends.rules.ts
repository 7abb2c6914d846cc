import type { Dates } from '../record/dated.rules.js';
import type { CountyRecords, RecordKey } from '../record/things.rules.js';
import type { Succession } from '../succession/succession.rules.js';
import type { Change } from './change.rules.js';
import type { ChangePlan } from './plan-changes.rules.js';

/** Whether changes may end a unit or cell from which nobody takes over. */
export const mayEndBare = (changes: readonly Change[]): boolean =>
  changes.some(
    (change) =>
      (change.thing === 'UNIT' || change.thing === 'CELL') &&
      (change.op === 'PUT' ? change.validTo != null : (change.successors ?? []).length === 0),
  );

/** The units and cells that the plan ends earlier than they would, and from which nobody takes over. */
export function bareEnds(
  records: CountyRecords,
  { writes, successions }: Pick<ChangePlan, 'writes' | 'successions'>,
  known: readonly Succession[],
): RecordKey[] {
  const succeeded = new Set([...known, ...successions].map(({ thing, fromKey }) => `${thing} ${fromKey}`));
  return writes
    .filter(({ thing, key }) => (thing === 'UNIT' || thing === 'CELL') && !succeeded.has(`${thing} ${key}`))
    .filter(({ thing, key, gone, come }) => {
      const before: readonly Dates[] = records[thing].get(key) ?? [];
      const after = [...before.filter((version) => !(gone as readonly Dates[]).includes(version)), ...come];
      return before.length > 0 && endOf(after) < endOf(before);
    })
    .map(({ thing, key }) => ({ thing, key }));
}

const NEVER = '9999-99-99';

/** The first day on which nothing of it is in force any more. */
const endOf = (versions: readonly Dates[]): string =>
  versions.reduce((last, { validTo }) => ((validTo ?? NEVER) > last ? (validTo ?? NEVER) : last), '');
