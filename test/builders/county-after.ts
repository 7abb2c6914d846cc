import type { Change } from '../../subgraphs/grid/change/change.rules.js';
import { planChanges } from '../../subgraphs/grid/change/plan-changes.rules.js';
import { type CountyIndex, countyIndexOf } from '../../subgraphs/grid/record/county-index.rules.js';
import type { Dated } from '../../subgraphs/grid/record/dated.rules.js';
import { type AnyRecord, type CountyRecords, THINGS } from '../../subgraphs/grid/record/things.rules.js';

/** An empty county after the changes, every record at revision 7. Throws on a fault. */
export function countyAfter(changes: readonly Change[]): CountyIndex {
  const { writes, faults } = planChanges(countyIndexOf(EMPTY), changes);
  if (faults.length > 0) throw new Error(JSON.stringify(faults[0]));
  const records = THINGS.map((thing) => [
    thing,
    new Map(
      writes
        .filter((write) => write.thing === thing)
        .map(({ key, come }) => [key, come.map((version): Dated<AnyRecord> => ({ ...version, revision: 7 }))]),
    ),
  ]);
  return countyIndexOf(Object.fromEntries(records) as unknown as CountyRecords);
}

const EMPTY = Object.fromEntries(THINGS.map((thing) => [thing, new Map()])) as unknown as CountyRecords;
