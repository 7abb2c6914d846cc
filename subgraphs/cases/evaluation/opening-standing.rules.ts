import { HubError } from '../../../platform/errors/hub-error.js';
import type { EvaluationTarget, UnjudgedReason } from './evaluation-words.rules.js';

/** A body that can be judged, in one round of a case. */
export interface StandingOpening {
  readonly id: string;
  readonly round: number;
  readonly target: EvaluationTarget;
  readonly unitCode: string;
  readonly role: 'LEAD' | 'CO' | null;
  readonly openedAt: Date;
  /** The last instant at which it can be judged. */
  readonly closesAt: Date;
  /** The judgement that holds now. */
  readonly evaluationId: string | null;
  /** How often it was changed. */
  readonly changed: number;
  /** How often it may be, by the policy in force when it opened. */
  readonly changes: number;
  readonly unjudged: UnjudgedReason | null;
}

/** Whom somebody wants to judge. Without a unit: the one that leads. */
export interface JudgedBody {
  readonly target: EvaluationTarget;
  readonly unitCode: string | null;
}

/**
 * The opening by which a body can be judged now.
 *
 * @throws HubError EVALUATION_TOO_EARLY where there is nothing to judge yet, also of a matter that nobody is asked
 * about; EVALUATION_WINDOW_CLOSED; EVALUATION_ALREADY_MADE
 */
export function openingToJudge<Opening extends StandingOpening>(
  openings: readonly Opening[],
  round: number,
  body: JudgedBody,
  now: Date,
): Opening {
  const opening = openings.find(
    (one) =>
      one.round === round &&
      one.target === body.target &&
      (body.unitCode === null ? one.role !== 'CO' : one.unitCode === body.unitCode),
  );
  // Of an accusation the same answer as before there is anything: who looks over the shoulder learns nothing.
  if (!opening || opening.unjudged === 'ACCUSATION' || opening.unjudged === 'OTHER_ROUTE') {
    throw new HubError('EVALUATION_TOO_EARLY', { target: body.target, article: '21' });
  }
  const { target, closesAt } = opening;
  if (now > closesAt || opening.unjudged !== null) {
    throw new HubError('EVALUATION_WINDOW_CLOSED', { target, closedAt: closesAt.toISOString(), article: '21' });
  }
  if (opening.evaluationId !== null && opening.changed >= opening.changes) {
    throw new HubError('EVALUATION_ALREADY_MADE', { target, changes: opening.changes, article: '21' });
  }
  return opening;
}

export const OPENING_STATES = ['OPEN', 'JUDGED', 'LAPSED', 'NOT_JUDGED'] as const;
export type OpeningState = (typeof OPENING_STATES)[number];

/** How an opening stands: still to be judged, judged, past its time, or known not to be judged. */
export function openingState(
  opening: Pick<StandingOpening, 'evaluationId' | 'unjudged' | 'closesAt'>,
  now: Date,
): OpeningState {
  if (opening.evaluationId !== null) return 'JUDGED';
  if (opening.unjudged !== null) return 'NOT_JUDGED';
  return now > opening.closesAt ? 'LAPSED' : 'OPEN';
}
