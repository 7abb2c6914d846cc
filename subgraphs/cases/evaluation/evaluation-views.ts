import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { commentPlace } from './comment-given.js';
import type { PetitionEvaluationType } from './evaluation.type.js';
import type { CallbackRow, EvaluationRow } from './evaluation-rows.js';
import { hasDimensions } from './judgement.rules.js';
import { openingState } from './opening-standing.rules.js';
import type { OpeningRow } from './read-openings.js';

/**
 * What a petitioner can judge or has judged, by the submission his code led to. Of a matter that nobody is asked about,
 * an accusation above all, as little as before there is anything (Art. 30).
 */
export async function petitionEvaluations(
  { evaluations, now }: CasesContext,
  submissionId: string,
): Promise<PetitionEvaluationType[]> {
  const openings = await evaluations.bySubmission.load(submissionId);
  const shown = openings.filter(({ unjudged }) => unjudged !== 'ACCUSATION' && unjudged !== 'OTHER_ROUTE');
  return shown.map((opening) => petitionEvaluation(opening, now()));
}

function petitionEvaluation(opening: OpeningRow, now: Date): PetitionEvaluationType {
  const { target, unitCode, round, channel, openedAt, closesAt, changed, changes } = opening;
  const state = openingState(opening, now);
  const mayChange = state === 'JUDGED' && changed < changes && now <= closesAt;
  const inDimensions = hasDimensions(target, channel);
  return { target, unitCode, round, inDimensions, openedAt, closesAt, state, canJudge: state === 'OPEN' || mayChange };
}

/**
 * The petitioner's words: for the staff that takes judgements in, and noted who read them. Nobody of the unit they are
 * about does.
 *
 * @throws HubError ACCESS_NOT_RECORDED
 */
export async function commentOf(
  { viewer, cipher, feedUnits, access }: Pick<CasesContext, 'viewer' | 'cipher' | 'feedUnits' | 'access'>,
  { id, caseId, commentSealed, target, unitCode }: EvaluationRow,
): Promise<string | null> {
  if (commentSealed === null || !hasRole(viewer, 'officer', 'clerk')) return null;
  if (target === 'HANDLING_UNIT' && viewer.unitCode !== null) {
    const judged = [unitCode, ...(await feedUnits(unitCode))];
    if (judged.includes(viewer.unitCode)) return null;
  }
  await access.note('PERSON_READ', { caseIds: [caseId] });
  return cipher.open(commentSealed, commentPlace(id));
}

/** The judgement that holds for an opening. */
export async function evaluationOf(
  { evaluations }: Pick<CasesContext, 'evaluations'>,
  { caseId, evaluationId }: OpeningRow,
): Promise<EvaluationRow | null> {
  if (evaluationId === null) return null;
  const rows = await evaluations.evaluations.load(caseId);
  return rows.find(({ id }) => id === evaluationId) ?? null;
}

export const isByPlatform = ({ source }: CallbackRow): boolean => source === 'HOTLINE';
