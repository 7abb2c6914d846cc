import { v7 as uuidv7 } from 'uuid';
import { handOver } from '../assignment/hand-over.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { type Case, CaseEntity } from '../case/case.entity.js';
import type { MovedCase, Moving } from '../case/moved-case.js';
import { gramsOf } from '../case/title-grams.rules.js';
import { ClockEntity } from '../clock/clock.entity.js';
import { deadlineOf, limitsInForce } from '../clock/deadline.rules.js';
import { allocateCaseNumbers } from '../register/allocate-case-numbers.js';
import type { KeptMatter } from './submission-row.js';

/**
 * A case for a submission that never had its own. What the submission said is its own; place, unit and who may know of
 * it are those of the case it leaves, until an officer assigns it elsewhere.
 */
export async function foundSeparated(
  moves: Moving,
  from: MovedCase,
  matter: KeptMatter,
  almanac: Almanac,
): Promise<MovedCase> {
  const { tx, now } = from;
  const [caseNo = ''] = await allocateCaseNumbers(tx, 1, now);
  const made = tx.create(CaseEntity, { ...separatedCase(from.case, matter), caseNo, registeredAt: now });
  await tx.persist(made).flush();
  made.dueAt = startClocks(from, made, almanac);
  const own = moves.adopt(made);
  own.tell('CASE_REGISTERED', null, { fromCaseId: from.case.id, move: 'register' });
  const { id, unitCode } = handOver(own, made.leadUnitCode, 'LEAD');
  own.tell('CASE_ASSIGNED', unitCode, { assignmentId: id, role: 'LEAD', move: 'assign' });
  return own;
}

function separatedCase(from: Case, { title, purpose, category, urgency, receivedAt }: KeptMatter) {
  return {
    id: uuidv7(),
    state: 'ASSIGNED' as const,
    title,
    titleGrams: gramsOf(title),
    purpose,
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

/** @returns the earliest end */
function startClocks({ tx }: MovedCase, made: Case, almanac: Almanac): Date | null {
  const clocks = limitsInForce(almanac.limits, made.receivedAt).map(({ id: policyId, kind, ...limit }) => ({
    id: uuidv7(),
    caseId: made.id,
    kind,
    policyId,
    startedAt: made.receivedAt,
    ...deadlineOf(almanac.days, made.receivedAt, { id: policyId, kind, ...limit }),
  }));
  for (const clock of clocks) tx.persist(tx.create(ClockEntity, clock));
  return clocks.map(({ dueAt }) => dueAt).sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}
