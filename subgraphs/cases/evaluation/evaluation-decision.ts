import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

export interface EvaluationDecision {
  readonly evaluationId: string;
  readonly decision: 'REOPENED' | 'LEFT';
  /** Only of one that is left as it is. */
  readonly reason: string | null;
  /** Subject of the account, or `system` for what a policy does. */
  readonly decidedBy: string;
}

/** Writes down what was decided about a bad judgement. Once: the row is the key. */
export async function decideOnEvaluation(
  tx: EntityManager,
  { evaluationId, decision, reason, decidedBy }: EvaluationDecision,
  now: Date,
): Promise<void> {
  await statement(
    tx,
    `insert into cases.evaluation_decision (evaluation_id, decision, reason, decided_at, decided_by)
     values ($1, $2, $3, $4, $5)`,
    [evaluationId, decision, reason, now, decidedBy],
  );
}
