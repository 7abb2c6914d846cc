import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CasesContext } from '../cases-context.js';
import { DISPOSITIONS, type Disposition } from './answer-outcome.rules.js';
import type { CaseRow } from './case-row.js';
import { type MoveTarget, moveCase } from './move-case.js';
import type { MovedCase } from './moved-case.js';

export interface ConcludeCase extends MoveTarget {
  /** One or more of the four; of an appeal at least one. */
  readonly dispositions: readonly Disposition[];
}

/**
 * 办结, with 三到位一处理 (Art. 27). What goes the petition's own way by the ordinary procedure has its opinion by then.
 *
 * @throws HubError DISPOSITION_REQUIRED, DOCUMENT_REQUIRED, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function concludeCase(context: CasesContext, input: ConcludeCase): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    const it = moved.case;
    const held = heldLead(moved);
    moved.guard('conclude', { held });
    const dispositions = DISPOSITIONS.filter((each) => input.dispositions.includes(each));
    if (it.purpose === 'APPEAL' && dispositions.length === 0) {
      throw new HubError('DISPOSITION_REQUIRED', { possible: DISPOSITIONS.join(' '), article: '27' });
    }
    await requireOpinion(moved);
    const facts = { dispositions: dispositions.join(' ') || null };
    moved.make('conclude', { held, unitCode: it.leadUnitCode, facts });
    it.dispositions = dispositions.length === 0 ? null : dispositions;
  });
}

/** Arts. 31(6), 32 */
async function requireOpinion({ tx, case: it }: MovedCase): Promise<void> {
  if (it.legalRoute !== 'PETITION' || it.procedure !== 'ORDINARY') return;
  const opinions = await statement(
    tx,
    `select from cases.document
      where case_id = $1 and kind = 'HANDLING_OPINION' and state in ('ISSUED', 'DELIVERED') limit 1`,
    [it.id],
  );
  if (opinions.length > 0) return;
  throw new HubError('DOCUMENT_REQUIRED', { move: 'conclude', kind: 'HANDLING_OPINION', article: '32' });
}
