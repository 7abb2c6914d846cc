import type { ErrorCode } from '../../../platform/errors/catalogue.js';
import type { ErrorFacts } from '../../../platform/errors/hub-error.js';
import type { Change, PutChange } from '../change/change.rules.js';
import type { FeatureRead } from '../geometry/read-polygon-file.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { newestRevision, versionOn } from '../record/dated.rules.js';

/** What is wrong with a feature of a file of polygons. */
export interface FeatureFault {
  /** Its place in the file, from 1. Null: the file as a whole. */
  readonly number: number | null;
  /** Code of the cell it names, as far as it names one. */
  readonly cellCode: string | null;
  readonly code: ErrorCode;
  /** Path in the feature, e.g. `geometry.coordinates[0]`. */
  readonly field: string | null;
  /** What would be right, in Chinese. */
  readonly hint: string;
  readonly facts: ErrorFacts;
}

export interface PolygonPlan {
  readonly changes: readonly Change[];
  readonly faults: readonly FeatureFault[];
}

/** The features of a file as changes of the cells they name, from a day on; each has its number as its line. */
export function polygonChanges(county: CountyIndex, features: Iterable<FeatureRead>, day: string): PolygonPlan {
  const changes: Change[] = [];
  const faults: FeatureFault[] = [];
  for (const feature of features) {
    const { number, code: cellCode } = feature;
    faults.push(
      ...feature.faults.map(({ code, field, hint, facts }) => {
        return { number, cellCode, code, field: field.replace(/^polygon/, 'geometry'), hint, facts };
      }),
    );
    const change = changeOf(county, feature, day);
    if (change) changes.push(change);
    else if (cellCode !== null) faults.push(unknownCell(county, number, cellCode, day));
  }
  return { changes, faults };
}

/** Null for a cell that is not in force that day. A feature with faults of its own says nothing of its cell yet. */
function changeOf(county: CountyIndex, feature: FeatureRead, day: string): PutChange<'CELL'> | null {
  const versions = [...(county.cellIdsByCode.get(feature.code ?? '') ?? [])]
    .map((id) => county.records.CELL.get(id) ?? [])
    .find((each) => versionOn(each, day)?.code === feature.code);
  const cell = versions && versionOn(versions, day);
  if (!cell) return null;
  const { validFrom: _, validTo: __, revision: ___, ...record } = cell;
  return {
    op: 'PUT',
    thing: 'CELL',
    validFrom: day,
    line: feature.number,
    expectedRevision: newestRevision(versions),
    record: { ...record, polygon: feature.polygon ?? cell.polygon, sourceCrs: feature.sourceCrs ?? cell.sourceCrs },
  };
}

function unknownCell(county: CountyIndex, number: number, cellCode: string, day: string): FeatureFault {
  const isRetired = county.cellIdsByCode.has(cellCode);
  const code = isRetired ? 'CODE_RETIRED' : 'CODE_UNKNOWN';
  const hint = isRetired ? `应为 ${day} 有效的网格编码，此编码当日无效` : '应为本县网格的编码';
  return {
    number,
    cellCode,
    code,
    field: 'properties.code',
    hint,
    facts: { [isRetired ? 'retired' : 'unknown']: cellCode },
  };
}
