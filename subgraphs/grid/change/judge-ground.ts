import type { CellRecord } from '../cell/cell.rules.js';
import { checkGround } from '../geometry/check-ground.js';
import { type DrawnCell, isDrawn, type Neighbourhood, redrawn } from '../geometry/neighbourhood.js';
import { POLYGON_LIMITS } from '../geometry/polygon-limits.rules.js';
import type { Dated } from '../record/dated.rules.js';
import { isSame } from '../record/is-same.rules.js';
import { cellFaultOf } from './cell-fault.rules.js';
import type { Change, Fault } from './change.rules.js';
import type { RecordWrite } from './plan-changes.rules.js';

type CellVersion = Dated<CellRecord>;

/** What is wrong between the cells that are drawn anew and their neighbours. Cells that keep their ground are not judged. */
export function judgeGround(
  neighbourhood: () => Neighbourhood,
  writes: readonly RecordWrite[],
  changes: readonly Change[],
): { readonly faults: readonly Fault[]; readonly warnings: readonly Fault[] } {
  const cells = writes.filter(({ thing }) => thing === 'CELL').map(({ gone, come }) => ({ gone, come }) as CellWrite);
  const anew = cells.flatMap(drawnAnew);
  if (anew.length === 0) return { faults: [], warnings: [] };
  const gone = new Set<object>(cells.flatMap((write) => write.gone));
  const come = cells.flatMap((write) => write.come.filter(isDrawn));
  const report = checkGround(redrawn(neighbourhood(), gone, come), anew, POLYGON_LIMITS);
  const lines = linesOf(changes);
  const [faults, warnings] = [report.faults, report.warnings].map((found) =>
    found.map((fault) => cellFaultOf(fault, lines.get(fault.cellId) ?? null)),
  ) as [Fault[], Fault[]];
  return { faults, warnings };
}

interface CellWrite {
  readonly gone: readonly CellVersion[];
  readonly come: readonly CellVersion[];
}

/** Versions whose ground is not that of a version before it on the same days. */
const drawnAnew = ({ gone, come }: CellWrite): DrawnCell[] =>
  come.filter(isDrawn).filter((cell) => !gone.some((old) => coversDays(old, cell) && isOnSameGround(old, cell)));

const coversDays = (old: CellVersion, cell: CellVersion): boolean =>
  old.validFrom <= cell.validFrom && (old.validTo === null || (cell.validTo !== null && cell.validTo <= old.validTo));

const isOnSameGround = (old: CellVersion, cell: CellVersion): boolean =>
  old.level === cell.level && old.parentId === cell.parentId && isSame(old.polygon, cell.polygon);

const linesOf = (changes: readonly Change[]): ReadonlyMap<string, number | null> =>
  new Map(
    changes.flatMap((change) =>
      change.op === 'PUT' && change.thing === 'CELL' ? [[change.record.id, change.line ?? null] as const] : [],
    ),
  );
