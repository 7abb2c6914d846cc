import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { writeSettlement } from './write-settlement.js';

export interface UnsettleCase extends MoveTarget {
  readonly reason: string;
}

/** Characters. */
const LONGEST_REASON = 500;

/**
 * 撤销案结事了、息诉罢访的认定: it was not settled after all.
 *
 * @throws HubError BAD_USER_INPUT, SETTLEMENT_REFUSED, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function unsettleCase(context: CasesContext, input: UnsettleCase): Promise<CaseRow | null> {
  const reason = givenText('reason', input.reason, LONGEST_REASON);
  return moveCase(context, input, async (moved) => {
    moved.guard('unsettle');
    const { settlement, id: caseId, leadUnitCode: unitCode } = moved.case;
    if (settlement === 'UNSETTLED') throw new HubError('SETTLEMENT_REFUSED', { caseId, why: settlement });
    await writeSettlement(moved, { settlement: 'UNSETTLED', reason });
    moved.make('unsettle', { unitCode, facts: { settlement: 'UNSETTLED', before: settlement } });
  });
}
