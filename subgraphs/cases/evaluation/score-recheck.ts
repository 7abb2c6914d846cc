import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole, UNIT_ROLES } from '../../../platform/identity/viewer.js';
import type { CaseRow } from '../case/case-row.js';
import { isCaseId } from '../case/case-row.js';
import { lockCases } from '../case/lock-cases.js';
import { requireVisible } from '../case/require-visible.js';
import type { CasesContext } from '../cases-context.js';
import { EVALUATION_FROM, EVALUATION_ROW, type EvaluationRow } from './evaluation-rows.js';
import { reasonGiven } from './words-given.js';

export interface AskRecheck {
  readonly caseId: string;
  readonly evaluationId: string;
  readonly reason: string;
}

/**
 * 申请复核评价: the judged unit says why it holds a judgement on it to be wrong. A record beside the judgement, which
 * stays as it is and counts as it did.
 *
 * @throws HubError CASE_NOT_FOUND, EVALUATION_NOT_FOUND, FORBIDDEN for anybody but the judged unit, BAD_USER_INPUT,
 * EVALUATION_DECIDED where it was asked before
 */
export async function askScoreRecheck(context: CasesContext, input: AskRecheck): Promise<CaseRow | null> {
  const reason = reasonGiven(input.reason);
  const { viewer } = context;
  return beside(context, input, async (row, tx) => {
    const units = viewer.unitCode === null ? [] : await context.feedUnits(viewer.unitCode);
    const isJudged = viewer.unitCode === row.unitCode || units.includes(row.unitCode);
    if (!hasRole(viewer, ...UNIT_ROLES, 'officer') || !isJudged) throw new HubError('FORBIDDEN', { by: 'judged' });
    if (row.recheckId !== null) throw new HubError('EVALUATION_DECIDED', { evaluationId: row.id });
    await statement(
      tx,
      `insert into cases.evaluation_recheck (id, evaluation_id, reason, asked_at, asked_by, asked_unit)
       values ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), row.id, reason, context.now(), viewer.subject, viewer.unitCode],
    );
  });
}

export interface DecideRecheck extends AskRecheck {
  readonly outcome: 'UPHELD' | 'NOTED';
}

/**
 * What an officer of another unit finds about it: upheld, or noted as doubtful. Neither changes the judgement.
 *
 * @throws HubError CASE_NOT_FOUND, EVALUATION_NOT_FOUND, FORBIDDEN, EVALUATOR_IS_JUDGED, BAD_USER_INPUT,
 * EVALUATION_DECIDED
 */
export async function decideScoreRecheck(context: CasesContext, input: DecideRecheck): Promise<CaseRow | null> {
  const reason = reasonGiven(input.reason);
  const { viewer } = context;
  return beside(context, input, async (row, tx) => {
    const judged = await context.feedUnits(row.unitCode);
    const isOwn = viewer.unitCode === null ? row.target === 'PETITION_DEPARTMENT' : judged.includes(viewer.unitCode);
    if (isOwn || viewer.unitCode === row.unitCode) throw new HubError('EVALUATOR_IS_JUDGED', { target: row.target });
    if (!hasRole(viewer, 'officer')) throw new HubError('FORBIDDEN', { by: 'officer' });
    if (row.recheckId === null) throw new HubError('EVALUATION_NOT_FOUND', { evaluationId: row.id });
    if (row.recheckOutcome !== null) throw new HubError('EVALUATION_DECIDED', { evaluationId: row.id });
    await statement(
      tx,
      `insert into cases.evaluation_recheck_decision (recheck_id, outcome, reason, decided_at, decided_by)
       values ($1, $2, $3, $4, $5)`,
      [row.recheckId, input.outcome, reason, context.now(), viewer.subject],
    );
  });
}

type Transaction = CasesContext['em'];

/** Writes beside a judgement of a case that the viewer sees, one at a time. */
async function beside(
  context: CasesContext,
  { caseId, evaluationId }: AskRecheck,
  write: (row: EvaluationRow, tx: Transaction) => Promise<void>,
): Promise<CaseRow | null> {
  await requireVisible(context, caseId);
  await context.em.fork().transactional(async (tx) => {
    await lockCases(tx, [caseId]);
    const [row] = isCaseId(evaluationId)
      ? await statement<EvaluationRow>(
          tx,
          `select ${EVALUATION_ROW} from ${EVALUATION_FROM} where e.id = $1 and o.case_id = $2`,
          [evaluationId, caseId],
        )
      : [];
    if (!row) throw new HubError('EVALUATION_NOT_FOUND', { evaluationId });
    await write(row, tx);
  });
  return context.loaders.caseById.load(caseId);
}
