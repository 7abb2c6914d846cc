import { HubError } from '../../../platform/errors/hub-error.js';
import { isCaseId } from '../case/case-row.js';
import { isUnderWay } from '../case/case-states.rules.js';
import type { CasesContext } from '../cases-context.js';
import type { GroundRow } from './ground-row.js';

/**
 * The case that was accepted before, or that has come to its end: in the state which the ground speaks of.
 *
 * @throws HubError CASE_NOT_FOUND, PRIOR_CASE_UNFITTING
 */
export async function requirePriorCase(
  { loaders }: CasesContext,
  caseId: string,
  priorCaseId: string,
  { code, noticeGround, article }: GroundRow,
): Promise<void> {
  const prior = isCaseId(priorCaseId) ? await loaders.caseById.load(priorCaseId) : null;
  if (!prior) throw new HubError('CASE_NOT_FOUND', { caseId: priorCaseId });
  const fits =
    (noticeGround === 'PRIOR_ACCEPTANCE' && isUnderWay(prior.state)) ||
    (noticeGround === 'REVIEW_ENDED' && prior.state === 'FINAL');
  if (fits && prior.id !== caseId) return;
  throw new HubError('PRIOR_CASE_UNFITTING', { ground: code, priorCaseId, state: prior.state, article });
}
