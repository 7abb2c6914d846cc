import type { AnswerOutcome } from '../case/answer-outcome.rules.js';
import { rowOf } from '../case/case-moves.rules.js';
import type { CaseState } from '../case/case-states.rules.js';

/** Where an opinion that supports the request is to be executed: not while it is under review or handled anew. */
export const EXECUTING: readonly CaseState[] = rowOf('recordExecution').from;

/** 督促执行 (Art. 32): the request was supported, and nobody has said yet that it is done. */
export function isExecutionOwed(it: {
  readonly state: CaseState;
  readonly answerOutcome?: AnswerOutcome | null | undefined;
  readonly executedAt?: Date | null | undefined;
}): boolean {
  return it.answerOutcome === 'SUPPORTED' && it.executedAt == null && EXECUTING.includes(it.state);
}
