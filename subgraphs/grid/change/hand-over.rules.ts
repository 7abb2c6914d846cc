import { type CountyIndex, recordKeyOf, slotOf } from '../record/county-index.rules.js';
import { type AnyRecord, type RecordKey, referencesOf, type Thing } from '../record/things.rules.js';
import { altered } from './altered.rules.js';
import type { Change } from './change.rules.js';

/** The fields of other things that go on with a successor. */
export type Heritage = Readonly<Partial<Record<Thing, readonly string[]>>>;

/**
 * Who has something after the end of what it names by `ended`: a list then names all of them, a single field the
 * first, or nobody. Undefined: it is left as it is, to end along or to stand in the way.
 */
export type HeirsOf = (dependant: RecordKey, ended: string) => readonly string[] | undefined;

/**
 * From a day on, what names records that end names their heirs instead. To be laid before the ends, which would end
 * what still stands on them. All that end in one set of changes are given at once: a list may name several.
 */
export function handOver(
  { records, dependants }: CountyIndex,
  { thing, keys }: { readonly thing: Thing; readonly keys: readonly string[] },
  on: string,
  heritage: Heritage,
  heirsOf: HeirsOf,
): Change[] {
  const slots = new Set(keys.flatMap((key) => [...(dependants.get(slotOf(thing, key)) ?? [])]));
  return [...slots].flatMap((slot) => {
    const dependant = recordKeyOf(slot);
    const fields = heritage[dependant.thing] ?? [];
    if (fields.length === 0) return [];
    const known = new Map<string, readonly string[] | undefined>();
    const heirs = (ended: string): readonly string[] | undefined => {
      if (!known.has(ended)) known.set(ended, heirsOf(dependant, ended));
      return known.get(ended);
    };
    return altered<AnyRecord>(records, dependant, on, (record) =>
      referencesOf(dependant.thing, record)
        .filter((named) => named.thing === thing && keys.includes(named.key) && fields.includes(named.field))
        .reduce<AnyRecord>((given, { field, key }) => {
          const to = heirs(key);
          return to === undefined ? given : renamed(given, field, key, to);
        }, record),
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
