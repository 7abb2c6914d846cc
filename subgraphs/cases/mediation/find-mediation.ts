import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { type Mediation, MediationEntity } from './mediation.entity.js';

/** @throws HubError MEDIATION_NOT_FOUND when none is under way */
export async function openedMediation({ tx, case: it }: MovedCase): Promise<Mediation> {
  const open = await tx.findOne(MediationEntity, { caseId: it.id, closedAt: null });
  if (!open) throw new HubError('MEDIATION_NOT_FOUND', { caseId: it.id });
  return open;
}
