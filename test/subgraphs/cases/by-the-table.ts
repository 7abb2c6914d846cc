import { heldLead } from '../../../subgraphs/cases/assignment/find-assignment.js';
import type { CaseMove } from '../../../subgraphs/cases/case/case-moves.rules.js';
import type { CaseState } from '../../../subgraphs/cases/case/case-states.rules.js';
import { lockCases } from '../../../subgraphs/cases/case/lock-cases.js';
import { HANDS } from '../../../subgraphs/cases/case/moves/move-row.rules.js';
import { moving } from '../../../subgraphs/cases/case/moving.js';
import type { CasesContext } from '../../../subgraphs/cases/cases-context.js';
import { DOCUMENT_KINDS } from '../../../subgraphs/cases/document/document-kinds.rules.js';
import { type CasesDesk, OFFICER } from './open-cases-desk.js';

/** Makes a move by its row alone, by a hand it asks for, with whatever documents it wants. Answers the state after it. */
export async function byTheTable(desk: CasesDesk, caseId: string, move: CaseMove): Promise<CaseState> {
  const context = desk.cases.contextOf({ viewer: OFFICER, requestId: 'walk', client: 'walk' }) as CasesContext;
  const almanac = await context.calendar.read();
  return context.em.fork().transactional(async (tx) => {
    await lockCases(tx, [caseId]);
    const moves = moving(tx, context, { hands: () => [...HANDS], actor: 'walk', almanac });
    const moved = await moves.take(caseId);
    moved.make(move, {
      ...{ held: heldLead(moved), unitCode: moved.case.leadUnitCode, facts: {} },
      ...{ documents: DOCUMENT_KINDS, reviewId: caseId },
    });
    await moves.record();
    return moved.case.state;
  });
}
