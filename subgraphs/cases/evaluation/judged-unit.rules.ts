import { HubError } from '../../../platform/errors/hub-error.js';
import type { EvaluationTarget } from './evaluation-words.rules.js';

/** Whoever would take a judgement down, as far as it matters whose unit he is of. */
export interface Recorder {
  /** Null: bound to no unit. Of staff, that is the petition bureau's. */
  readonly unitCode: string | null;
  /** Has a token of ours. The petitioner has none. */
  readonly isStaff: boolean;
}

/** The units whose work is judged, each with all below it. */
export interface JudgedUnits {
  readonly bureau: readonly string[];
  /** All that have had a hand in it in this round. */
  readonly handlers: readonly string[];
}

/**
 * The judged have no part in the judgement: nobody of a unit that handled the matter, nor of one below it, takes down
 * any judgement on it, and nobody of the petition bureau one on the bureau.
 *
 * @throws HubError EVALUATOR_IS_JUDGED
 */
export function refuseJudged(recorder: Recorder, judged: JudgedUnits, target: EvaluationTarget): void {
  const { unitCode, isStaff } = recorder;
  if (!isStaff) return;
  const isBureau = unitCode === null || judged.bureau.includes(unitCode);
  const hasHandled = unitCode !== null && judged.handlers.includes(unitCode);
  /** The bureau handled it itself, so that staff bound to no unit are of the judged one too. */
  const bureauHandled = isBureau && judged.bureau.some((unit) => judged.handlers.includes(unit));
  if (hasHandled || bureauHandled || (target === 'PETITION_DEPARTMENT' && isBureau)) {
    throw new HubError('EVALUATOR_IS_JUDGED', { target, article: '21' });
  }
}

/**
 * What becomes of a bad judgement is not for those who were judged. Staff that is bound to no unit may decide, also
 * where the bureau handled the matter itself: somebody has to.
 *
 * @throws HubError EVALUATOR_IS_JUDGED
 */
export function refuseHandler({ unitCode }: Recorder, { handlers }: JudgedUnits): void {
  if (unitCode !== null && handlers.includes(unitCode)) throw new HubError('EVALUATOR_IS_JUDGED', { article: '21' });
}
