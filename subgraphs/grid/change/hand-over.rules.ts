import { type CountyIndex, recordKeyOf, slotOf } from '../record/county-index.rules.js';
import { type AnyRecord, type RecordKey, referencesOf, type Thing } from '../record/things.rules.js';
import { altered } from './altered.rules.js';
import type { Change } from './change.rules.js';

/** The fields of other things that go on with a successor. */
export type Heritage = Readonly<Partial<Record<Thing, readonly string[]>>>;

/**
 * Who has something after the end, by key: a list then names all of them, a single field the first, or nobody.
 * Undefined: it is left as it is, to end along or to stand in the way.
 */
export type HeirsOf = (dependant: RecordKey) => readonly string[] | undefined;

/**
 * From a day on, what names a record that ends names its heirs instead. To be laid before the end, which would end
 * what still stands on it.
 */
export function handOver(
  { records, dependants }: CountyIndex,
  ended: RecordKey,
  on: string,
  heritage: Heritage,
  heirsOf: HeirsOf,
): Change[] {
  return [...(dependants.get(slotOf(ended.thing, ended.key)) ?? [])].flatMap((slot) => {
    const dependant = recordKeyOf(slot);
    const fields = heritage[dependant.thing] ?? [];
    const heirs = fields.length === 0 ? undefined : heirsOf(dependant);
    if (heirs === undefined) return [];
    return altered<AnyRecord>(records, dependant, on, (record) =>
      referencesOf(dependant.thing, record)
        .filter(({ thing, key, field }) => thing === ended.thing && key === ended.key && fields.includes(field))
        .reduce<AnyRecord>((given, { field }) => renamed(given, field, ended.key, heirs), record),
    );
  });
}

function renamed(record: AnyRecord, field: string, from: string, heirs: readonly string[]): AnyRecord {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field];
  const next = Array.isArray(value)
    ? [...new Set((value as string[]).flatMap((key) => (key === from ? heirs : [key])))]
    : (heirs[0] ?? null);
  return { ...record, [field]: next };
}
