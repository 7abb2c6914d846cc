import type { FieldPlace } from '../../../platform/crypto/field-cipher.js';
import { cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { unitNode } from '../unit/unit.type.js';
import type { RecusalRow } from './recusal.entity.js';
import type { RecusalType } from './recusal.type.js';
import { recusedHolder } from './recused-holders.js';

export const notePlace = (id: string): FieldPlace => ({ table: 'grid.recusal', row: id, column: 'note_sealed' });

/** With the note in clear: only for those whom `ruleEditorFor` lets through. */
export function recusalNode(view: GridView, row: RecusalRow): RecusalType {
  const { id, unitCode, personId = null, caseId, noteSealed } = row;
  return {
    id,
    unit: unitNode(view, unitCode),
    isOfPerson: personId !== null,
    person: recusedHolder(view, { unitCode, personId }),
    respondent: unitNode(view, row.respondentUnitCode),
    categoryPrefix: row.categoryPrefix,
    cell: cellNode(view, row.cellId),
    case: caseId == null ? null : { id: caseId },
    validFrom: row.validFrom,
    validTo: row.validTo ?? null,
    ground: row.ground,
    note: noteSealed == null ? null : view.cipher.open(noteSealed, notePlace(id)),
    decidedBy: unitNode(view, row.decidedBy),
    source: row.source,
    recordedAt: row.recordedAt,
    version: row.version,
  };
}
