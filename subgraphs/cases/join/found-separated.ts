import { v7 as uuidv7 } from 'uuid';
import { takeInHand } from '../assignment/hand-over.js';
import { type Case, CaseEntity } from '../case/case.entity.js';
import type { MovedCase } from '../case/moved-case.js';
import type { Moving } from '../case/moving.js';
import { gramsOf } from '../case/title-grams.rules.js';
import { allocateCaseNumbers } from '../register/allocate-case-numbers.js';
import type { KeptMatter } from './submission-row.js';

/**
 * A case for a submission that never had its own. What the submission said is its own; place, unit and who may know of
 * it are those of the case it leaves, until an officer assigns it elsewhere.
 */
export async function foundSeparated(moves: Moving, from: MovedCase, matter: KeptMatter): Promise<MovedCase> {
  const { tx, now } = from;
  const [caseNo = ''] = await allocateCaseNumbers(tx, 1, now);
  const made = tx.create(CaseEntity, { ...separatedCase(from.case, matter), caseNo, registeredAt: now });
  await tx.persist(made).flush();
  const own = moves.adopt(made);
  own.tell('CASE_REGISTERED', null, { fromCaseId: from.case.id, move: 'register' });
  const { id, unitCode } = takeInHand(own, made.leadUnitCode, 'LEAD', { basis: 'ROUTING', sentBy: 'system' });
  own.tell('CASE_ASSIGNED', unitCode, { assignmentId: id, role: 'LEAD', move: 'assign' });
  // It has waited since it came, whatever it was joined to.
  own.order({ op: 'START', kind: 'NOTIFY', caseId: made.id, subjectId: id, at: made.receivedAt });
  return own;
}

function separatedCase(from: Case, matter: KeptMatter) {
  const {
    title,
    purpose,
    category,
    urgency,
    receivedAt,
    channel = null,
    sourceSystem = null,
    origin = 'PETITIONER',
  } = matter;
  return {
    id: uuidv7(),
    state: 'ASSIGNED' as const,
    title,
    titleGrams: gramsOf(title),
    purpose,
    channel,
    sourceSystem,
    origin,
    category,
    urgency,
    confidentiality: from.confidentiality,
    cellId: from.cellId,
    unresolvedId: from.unresolvedId,
    areaCodes: from.areaCodes,
    placeReason: from.placeReason,
    placeCertainty: from.placeCertainty,
    respondentUnitCodes: from.respondentUnitCodes,
    barredUnitCodes: from.barredUnitCodes,
    leadUnitCode: from.leadUnitCode,
    catchAllUnitCode: from.catchAllUnitCode,
    ruleId: from.ruleId,
    ruleReason: `自 ${from.caseNo} 分出，沿用其承办单位`,
    quiet: false,
    receivedAt: new Date(receivedAt),
    eventCount: 0,
    version: 1,
  };
}
