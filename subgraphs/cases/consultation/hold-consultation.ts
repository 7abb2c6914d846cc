import { v7 as uuidv7 } from 'uuid';
import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import { giveCase } from '../assignment/give-case.js';
import type { CaseRow } from '../case/case-row.js';
import { pastDay } from '../case/given-day.rules.js';
import { givenKey, givenKeys } from '../case/given-keys.rules.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import { sealWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { CONSULTATION_COLUMNS } from './consultation-row.js';
import type { ConsultationKind } from './consultation-words.rules.js';

export interface HoldConsultation extends MoveTarget {
  readonly kind: ConsultationKind;
  readonly heldOn: Day;
  readonly venueId?: string | null | undefined;
  readonly participantUnitCodes: readonly string[];
  /** Legal advisers: at least one where departments consult. */
  readonly adviserPersonIds: readonly string[];
  readonly advice: string;
  /** 现场交办: one of the participants leads from now on. */
  readonly assignUnitCode?: string | null | undefined;
}

const MOST_UNITS = 20;
const MOST_ADVISERS = 10;
/** Characters. */
const LONGEST_ADVICE = 4_000;

/**
 * 会诊、会商: what several units and their legal advisers made of a case. A unit that must not know of it takes no part
 * (Art. 30). An officer may have one of those present lead from now on, on the spot.
 *
 * @throws HubError BAD_USER_INPUT, DATE_IN_FUTURE, UNIT_NOT_FOUND, ASSIGNEE_IS_RESPONDENT, what `giveCase` throws, FORBIDDEN,
 * CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function holdConsultation(context: CasesContext, input: HoldConsultation): Promise<CaseRow | null> {
  const { advice, ...given } = read(input, context.now());
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('consult', { held });
    await requireParticipants(context, moved, given.participant_unit_codes);
    const id = uuidv7();
    const { tx, case: it, now: at, actor } = moved;
    const sealed = sealWords(context.cipher, { table: 'consultation', column: 'advice_sealed', id }, advice);
    await insertRows(tx, 'cases.consultation', CONSULTATION_COLUMNS, [
      { id, case_id: it.id, ...given, advice_sealed: sealed, recorded_at: at, recorded_by: actor },
    ]);
    const facts = { consultationId: id, kind: given.kind, units: given.participant_unit_codes.length };
    moved.make('consult', { held, unitCode: it.leadUnitCode, facts });
    if (input.assignUnitCode != null) await assignOnTheSpot(context, moved, input.assignUnitCode, id);
  });
}

async function assignOnTheSpot(
  context: CasesContext,
  moved: MovedCase,
  unitCode: string,
  consultationId: string,
): Promise<void> {
  moved.guard('assign');
  const { id, kind, basis = 'CHOICE' } = await giveCase(context, moved, { unitCode, role: 'LEAD' });
  const facts = { assignmentId: id, role: 'LEAD', kind, basis, consultationId };
  moved.make('assign', { unitCode, facts });
}

function read(input: HoldConsultation, now: Date) {
  const participants = givenKeys('participantUnitCodes', input.participantUnitCodes, 2, MOST_UNITS);
  const { assignUnitCode } = input;
  const isStranger = assignUnitCode != null && !participants.includes(assignUnitCode);
  if (isStranger) throw new HubError('BAD_USER_INPUT', { field: 'assignUnitCode' });
  const fewest = input.kind === 'JOINT_DIAGNOSIS' ? 1 : 0;
  return {
    kind: input.kind,
    held_on: pastDay('heldOn', input.heldOn, now),
    venue_id: givenKey('venueId', input.venueId),
    participant_unit_codes: participants,
    adviser_person_ids: givenKeys('adviserPersonIds', input.adviserPersonIds, fewest, MOST_ADVISERS),
    advice: givenText('advice', input.advice, LONGEST_ADVICE),
  };
}

async function requireParticipants(
  { subtree }: CasesContext,
  { case: it }: MovedCase,
  unitCodes: readonly string[],
): Promise<void> {
  const barred = unitCodes.some((code) => it.barredUnitCodes.includes(code));
  if (barred) throw new HubError('ASSIGNEE_IS_RESPONDENT', { caseId: it.id });
  for (const unitCode of unitCodes) {
    if ((await subtree(unitCode)).length === 0) throw new HubError('UNIT_NOT_FOUND', { unitCode });
  }
}
