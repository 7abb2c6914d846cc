import { v7 as uuidv7 } from 'uuid';
import { handOver } from '../assignment/hand-over.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { type Case, CaseEntity } from '../case/case.entity.js';
import type { MovedCase, Moving } from '../case/moved-case.js';
import { gramsOf } from '../case/title-grams.rules.js';
import { CLOCK_COLUMNS } from '../clock/clock-row.js';
import { dueWith, startedClocks } from '../clock/started-clocks.js';
import { insertRows } from '../insert-rows.js';
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
  const own = moves.adopt(made);
  own.tell('CASE_REGISTERED', null, { fromCaseId: from.case.id, move: 'register' });
  const { id, unitCode } = handOver(own, made.leadUnitCode, 'LEAD');
  own.tell('CASE_ASSIGNED', unitCode, { assignmentId: id, role: 'LEAD', move: 'assign' });
  await startNotify(own, id, almanac);
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

/** How the submission came is not kept with it: the limits that hold for any channel. */
async function startNotify({ tx, case: made }: MovedCase, subjectId: string, almanac: Almanac): Promise<void> {
  const { id: caseId, receivedAt: at, urgency, purpose } = made;
  const clocks = startedClocks(
    [{ op: 'START', kind: 'NOTIFY', caseId, subjectId, at }],
    new Map([[caseId, { urgency, purpose, channel: null, sourceSystem: null, procedure: 'ORDINARY' }]]),
    almanac,
  );
  await insertRows(tx, 'cases.clock', CLOCK_COLUMNS, clocks);
  made.dueAt = dueWith(clocks);
}
