import { type Dated, versionOn } from './dated.rules.js';
import type { OnDay } from './look-up.rules.js';
import type { RecordOf, Thing } from './things.rules.js';

/** Everything of one thing that is in force that day, in the order of its keys. */
export function recordsOn<T extends Thing>({ records, day }: OnDay, thing: T): Dated<RecordOf[T]>[] {
  const all = records[thing] as ReadonlyMap<string, readonly Dated<RecordOf[T]>[]>;
  return [...all.values()].flatMap((versions) => versionOn(versions, day) ?? []);
}
