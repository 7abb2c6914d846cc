import { type CountyIndex, recordKeyOf, slotOf } from '../record/county-index.rules.js';
import type { Dated } from '../record/dated.rules.js';
import type { RecordOf, Thing } from '../record/things.rules.js';

/** Records of a thing that name another one in some version, each in its last. */
export function recordsNaming<T extends Thing>(
  { records, dependants }: Pick<CountyIndex, 'records' | 'dependants'>,
  thing: T,
  named: Thing,
  key: string,
): Dated<RecordOf[T]>[] {
  return [...(dependants.get(slotOf(named, key)) ?? [])].flatMap((slot) => {
    const at = recordKeyOf(slot);
    const last = at.thing === thing ? records[thing].get(at.key)?.at(-1) : undefined;
    return last ? [last as Dated<RecordOf[T]>] : [];
  });
}

/** Not ended by that day. */
export const standsAfter = ({ validTo }: Dated<object>, day: string): boolean => validTo === null || validTo > day;
