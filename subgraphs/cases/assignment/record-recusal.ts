import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { CaseRecusalEntity } from './case-recusal.entity.js';
import { heldLead } from './find-assignment.js';
import type { RecusalGround } from './recused.rules.js';

export interface RecordRecusal extends MoveTarget {
  readonly subject: string;
  readonly ground: RecusalGround;
}

/**
 * 回避 (Art. 28): somebody keeps out of one case from now on. Who handles it may say so of themselves and of others of
 * their unit, an officer of anybody. Recorded twice it stands once. Units that keep out are grid's recusals.
 *
 * @throws HubError BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function recordRecusal(context: CasesContext, input: RecordRecusal): Promise<CaseRow | null> {
  const subject = input.subject.trim();
  if (subject === '' || subject.length > 200 || subject.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field: 'subject' });
  }
  return moveCase(context, input, (moved) => {
    const { tx, case: it, now, actor } = moved;
    const recusalId = uuidv7();
    const held = heldLead(moved);
    moved.make('recuse', { held, unitCode: null, facts: { recusalId, ground: input.ground } });
    if (it.recusedSubjects?.includes(subject)) return;
    it.recusedSubjects = [...(it.recusedSubjects ?? []), subject];
    const recorded = {
      id: recusalId,
      caseId: it.id,
      subject,
      ground: input.ground,
      recordedAt: now,
      recordedBy: actor,
    };
    tx.persist(tx.create(CaseRecusalEntity, recorded));
  });
}
