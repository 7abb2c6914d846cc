import type { CallbackOutcome, EvaluationSource, EvaluationTarget, Grade, Solution } from './evaluation-words.rules.js';

/** A judgement as the graph reads it. */
export interface EvaluationRow {
  readonly id: string;
  readonly caseId: string;
  readonly openingId: string;
  readonly round: number;
  readonly target: EvaluationTarget;
  readonly unitCode: string;
  readonly grade: Grade | null;
  readonly process: Grade | null;
  readonly result: Grade | null;
  readonly solved: Solution | null;
  readonly source: EvaluationSource;
  readonly commentSealed: string | null;
  readonly at: Date;
  readonly supersededBy: string | null;
  readonly decision: 'REOPENED' | 'LEFT' | null;
  readonly decidedAt: Date | null;
  readonly recheckId: string | null;
  readonly recheckReason: string | null;
  readonly recheckAskedAt: Date | null;
  readonly recheckOutcome: 'UPHELD' | 'NOTED' | null;
  readonly recheckDecidedAt: Date | null;
}

/** Reads `cases.evaluation e`. */
export const EVALUATION_ROW = `
  e.id, o.case_id as "caseId", o.id as "openingId", o.round, o.target, o.unit_code as "unitCode", e.grade, e.process,
  e.result, e.solved, e.source, e.comment_sealed as "commentSealed", e.at, next.id as "supersededBy", d.decision,
  d.decided_at as "decidedAt", r.id as "recheckId", r.reason as "recheckReason", r.asked_at as "recheckAskedAt",
  rd.outcome as "recheckOutcome", rd.decided_at as "recheckDecidedAt"`;

export const EVALUATION_FROM = `
  cases.evaluation e
  join cases.evaluation_opening o on o.id = e.opening_id
  left join cases.evaluation next on next.supersedes_id = e.id
  left join cases.evaluation_decision d on d.evaluation_id = e.id
  left join cases.evaluation_recheck r on r.evaluation_id = e.id
  left join cases.evaluation_recheck_decision rd on rd.recheck_id = r.id`;

export const EVALUATIONS = `
  select ${EVALUATION_ROW} from ${EVALUATION_FROM} where o.case_id = any ($1::uuid[]) order by e.at, e.id`;

/** One attempt to ask a petitioner. */
export interface CallbackRow {
  readonly id: string;
  readonly caseId: string;
  readonly round: number;
  readonly source: 'BUREAU' | 'HOTLINE';
  readonly attempt: number;
  readonly outcome: CallbackOutcome;
  readonly askedAt: Date;
  readonly askedBy: string;
}

export const CALLBACKS = `
  select b.id, b.case_id as "caseId", b.round, b.source, b.attempt, b.outcome, b.asked_at as "askedAt",
         b.asked_by as "askedBy"
    from cases.callback b where b.case_id = any ($1::uuid[]) order by b.asked_at, b.id`;
