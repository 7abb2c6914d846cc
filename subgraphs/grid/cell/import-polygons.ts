import { createHash } from 'node:crypto';
import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import type { Atlas } from '../atlas/atlas.js';
import type { Effect, Fault } from '../change/change.rules.js';
import type { ChangeCounty } from '../change/change-county.js';
import { POLYGON_LIMITS } from '../geometry/polygon-limits.rules.js';
import { readPolygonFile } from '../geometry/read-polygon-file.js';
import { versionAt } from '../record/dated.rules.js';
import { type FeatureFault, polygonChanges } from './polygon-changes.rules.js';

/** A GeoJSON file that somebody brings. */
export interface PolygonImport {
  readonly bytes: Buffer;
  readonly fileName: string;
  /** What whoever brings it says of its coordinates; null: what the file says. */
  readonly crs: CoordinateSystem | null;
  /** Subject of the viewer's token, or the name of a command. */
  readonly by: string;
  /** From this day on the cells are drawn so, `yyyy-mm-dd`; today when absent. */
  readonly from?: string | undefined;
  /** Says what would be changed, and changes nothing. */
  readonly isTrial: boolean;
}

export interface PolygonOutcome {
  /** Features that were read. */
  readonly features: number;
  /** The revision it made; null when nothing was written. */
  readonly revision: number | null;
  readonly effects: readonly Effect[];
  /** With a fault nothing was written. */
  readonly faults: readonly FeatureFault[];
  readonly warnings: readonly FeatureFault[];
}

export interface PolygonDesk {
  readonly atlases: { current(): Promise<Atlas> };
  readonly change: ChangeCounty;
}

/** Draws the cells that a file names, all or none. What it does not name stays; the same file again changes nothing. */
export async function importPolygons({ atlases, change }: PolygonDesk, file: PolygonImport): Promise<PolygonOutcome> {
  const read = readPolygonFile(file.bytes, file.crs, POLYGON_LIMITS);
  if ('faults' in read) {
    const faults = read.faults.map((fault): FeatureFault => ({ ...fault, number: null, cellCode: null }));
    return { features: 0, revision: null, effects: [], faults, warnings: [] };
  }
  const features = [...read.value];
  const atlas = await atlases.current();
  const plan = polygonChanges(atlas.index(), features, file.from ?? atlas.day);
  const isTrial = file.isTrial || plan.faults.length > 0;
  const applied = await change(plan.changes, { by: file.by, through: throughOf(file), isTrial });
  const told = (fault: Fault) => featureFaultOf(atlas, fault);
  return {
    features: features.length,
    revision: applied.revision,
    effects: applied.effects,
    faults: [...plan.faults, ...applied.faults.map(told)].sort((a, b) => (a.number ?? 0) - (b.number ?? 0)),
    warnings: applied.warnings.map(told),
  };
}

function featureFaultOf({ records, day }: Atlas, { code, key, field, line, facts }: Fault): FeatureFault {
  const cellCode = versionAt(records.CELL.get(key), day)?.code ?? null;
  const hint = String(facts['hint'] ?? '');
  return { number: line, cellCode, code, field: field?.replace(/^polygon/, 'geometry') ?? null, hint, facts };
}

/** Name and content of the file, as the log of changes keeps it. */
function throughOf({ fileName, bytes }: PolygonImport): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `${fileName.split(/[\\/]/).at(-1)?.slice(0, 100) ?? ''}#${hash}`;
}
