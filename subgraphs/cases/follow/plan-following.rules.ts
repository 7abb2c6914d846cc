import type { SucceededV1 } from '../../../contracts/ports.js';
import { stateAfter } from '../case/case-moves.rules.js';
import { type CaseState, isOpen } from '../case/case-states.rules.js';
import type { LedgerEntry } from '../event/event-ledger.js';
import type { FollowedCase, HeldWork } from './followed-case.js';
import { catchAllRef, placeRef, senderRef } from './following-questions.rules.js';

/** What becomes of one case. What is null stays as it is. */
export interface Following {
  readonly caseId: string;
  readonly state: CaseState;
  readonly leadUnitCode: string;
  readonly catchAllUnitCode: string;
  readonly barredUnitCodes: readonly string[];
  readonly cellId: string | null;
  readonly areaCodes: readonly string[];
  readonly placeReason: string | null;
  readonly ruleReason: string | null;
  readonly ended: readonly { readonly id: string; readonly state: 'SUCCEEDED' | 'REVOKED' }[];
  readonly made: readonly MadeWork[];
  /** Units in whose place others decide objections from now on, by assignment: one that stays, or one that is made. */
  readonly sent: readonly { readonly id: string; readonly sentByUnitCode: string }[];
  readonly told: readonly LedgerEntry[];
  /** Units with the case in hand afterwards. */
  readonly holders: readonly string[];
}

export interface MadeWork extends Omit<HeldWork, 'sentByUnitCode'> {
  readonly succeedsId: string;
}

type Answers = ReadonlyMap<string, SucceededV1>;

/**
 * The case with the successors in the place of what went out of force. Its deadlines run on: Art. 23 and Art. 34 count
 * from the day the county received it, whoever answers for it.
 *
 * @param barred the barred units, those that came after them too
 * @returns null when nothing changes, and when no unit may be its lead: it stays where it is until somebody sees to it
 */
export function planFollowing(
  it: FollowedCase,
  barred: readonly string[],
  answers: Answers,
  newId: () => string,
): Following | null {
  const { caseId } = it;
  const work = movedWork(it, answers, newId);
  const place = answers.get(placeRef(it));
  const isPlaced = place !== undefined && isElsewhere(it, place);
  const catchAllUnitCode = answers.get(catchAllRef(it))?.unitCode ?? it.catchAllUnitCode;
  const sent = sentAnew(it, work, answers, catchAllUnitCode);
  const isUnchanged =
    !isPlaced &&
    sent.length === 0 &&
    work.ended.length === 0 &&
    catchAllUnitCode === it.catchAllUnitCode &&
    barred.length === it.barredUnitCodes.length;
  if (isUnchanged || barred.includes(work.leadUnitCode)) return null;
  const cellId = (isPlaced ? place.cellId : null) ?? it.cellId;
  const areaCodes = isPlaced && place.areaCodes.length > 0 ? place.areaCodes : it.areaCodes;
  const placed: LedgerEntry = {
    caseId,
    kind: 'CASE_PLACED',
    unitCode: null,
    facts: { cellId, fromCellId: it.cellId, areaCode: areaCodes.at(-1) ?? null },
  };
  return {
    ...work,
    sent,
    caseId,
    catchAllUnitCode,
    barredUnitCodes: barred,
    cellId,
    areaCodes,
    placeReason: isPlaced ? place.reason : null,
    told: (isPlaced ? [placed, ...work.told] : work.told).map((entry) => ({ ...entry, isQuiet: it.quiet })),
  };
}

const isElsewhere = (it: FollowedCase, { cellId, areaCodes }: SucceededV1): boolean =>
  (cellId !== null && cellId !== it.cellId) || (areaCodes.length > 0 && areaCodes.join() !== it.areaCodes.join());

/** Who gave it is a unit of today: its successor, or the petition bureau where nobody succeeds. */
function sentAnew(
  { held, catchAllUnitCode: former }: FollowedCase,
  { ended, made }: Work,
  answers: Answers,
  bureau: string,
): Following['sent'] {
  const over = new Set(ended.map(({ id }) => id));
  return held.flatMap((one) => {
    const answer = answers.get(senderRef(one));
    const sender = one.sentByUnitCode === former ? bureau : answer ? (answer.unitCode ?? bureau) : one.sentByUnitCode;
    const id = over.has(one.id) ? made.find(({ succeedsId }) => succeedsId === one.id)?.id : one.id;
    return id === undefined || sender === one.sentByUnitCode ? [] : [{ id, sentByUnitCode: sender }];
  });
}

type Work = Pick<Following, 'state' | 'leadUnitCode' | 'ruleReason' | 'ended' | 'made' | 'told' | 'holders'>;

/** The lead first: who helps already becomes the lead, who leads already need not help. */
function movedWork(it: FollowedCase, answers: Answers, newId: () => string): Work {
  const { caseId, held } = it;
  const ended: Following['ended'][number][] = [];
  const made: MadeWork[] = [];
  const told: LedgerEntry[] = [];
  const tell = (kind: LedgerEntry['kind'], unitCode: string, facts: LedgerEntry['facts']): void => {
    told.push({ caseId, kind, unitCode, facts });
  };
  const heirOf = ({ id, unitCode }: HeldWork): string | null => {
    const heir = answers.get(id)?.unitCode ?? null;
    return heir === unitCode ? null : heir;
  };
  const staying = new Map(held.filter((one) => heirOf(one) === null).map((one) => [one.unitCode, one]));
  let { state, leadUnitCode } = it;
  let ruleReason: string | null = null;

  for (const one of held) {
    const heir = heirOf(one);
    if (heir === null) continue;
    const { id: assignmentId, unitCode, role } = one;
    ended.push({ id: assignmentId, state: 'SUCCEEDED' });
    const move = role === 'CO' ? 'succeedCo' : isOpen(state) ? 'succeed' : 'succeedAnswered';
    state = stateAfter(state, move);
    tell('CASE_SUCCEEDED', unitCode, { assignmentId, role, toUnitCode: heir, move });
    if (role === 'LEAD') {
      leadUnitCode = heir;
      ruleReason = answers.get(assignmentId)?.reason ?? null;
      const helping = staying.get(heir);
      if (helping) {
        ended.push({ id: helping.id, state: 'REVOKED' });
        tell('ASSIGNMENT_REVOKED', heir, { assignmentId: helping.id, role: helping.role });
        staying.delete(heir);
      }
    }
    if (staying.has(heir) || made.some((other) => other.unitCode === heir)) continue;
    const next = { id: newId(), unitCode: heir, role, succeedsId: assignmentId };
    made.push(next);
    tell('CASE_ASSIGNED', heir, { assignmentId: next.id, role, succeedsId: assignmentId });
  }
  const holders = [...staying.keys(), ...made.map(({ unitCode }) => unitCode)];
  return { state, leadUnitCode, ruleReason, ended, made, told, holders };
}
