import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseEventKind } from '../../../contracts/case-event.js';
import { type Assignment, isHeld } from '../assignment/assignment.entity.js';
import { refuseWhilePending } from '../assignment/objection.rules.js';
import { refuseRecused } from '../assignment/recused.rules.js';
import { requireReports } from '../assignment/reports-due.rules.js';
import { type ClockOrder, type ClockTarget, ordersOfMove } from '../clock/clock-order.rules.js';
import type { DocumentKind } from '../document/document-kinds.rules.js';
import type { NewEvent } from '../event/append-events.js';
import type { LedgerEntry } from '../event/event-ledger.js';
import type { Case } from './case.entity.js';
import { type CaseMove, requireDocuments, requireHand, rowOf, stateAfter } from './case-moves.rules.js';
import { type CaseState, isClosed } from './case-states.rules.js';
import type { HandSubject, HandsOn } from './hands-of.js';
import type { MoveRow } from './moves/move-row.rules.js';

/** What a move is about: the unit that hears of it first, in whose name it is made, and what comes with it. */
export interface MoveSubject extends HandSubject {
  readonly held?: Assignment | undefined;
  readonly unitCode: string | null;
  readonly facts: NewEvent['facts'];
  /** Kinds issued with it. */
  readonly documents?: readonly DocumentKind[];
  /** The petitioner's name or address is not known: what the table exempts need not be issued (Art. 23). */
  readonly isExempt?: boolean;
  readonly reviewId?: string;
  readonly extension?: ClockTarget['extension'];
  /** When what starts its clocks happened, if that was not now: a request received, a document delivered. */
  readonly clocksAt?: Date;
}

/** A case under a move: its row locked, with all its assignments. */
export interface MovedCase {
  readonly tx: EntityManager;
  readonly case: Case;
  readonly assignments: Assignment[];
  readonly now: Date;
  /** Who moves it: subject of the account, `petitioner` or `system`. */
  readonly actor: string;
  /** May it be made? Asked first, where more is to be checked. @throws HubError FORBIDDEN, RECUSED, OBJECTION_PENDING, CASE_MOVE_REFUSED */
  guard(move: CaseMove, subject?: HandSubject): CaseState;
  /**
   * One move by the table: who, from where, to where, with which documents, told as what, and what becomes of clocks.
   *
   * @throws HubError FORBIDDEN, RECUSED, OBJECTION_PENDING, CASE_MOVE_REFUSED, DOCUMENT_REQUIRED
   */
  make(move: CaseMove, subject: MoveSubject): void;
  /** A further event that comes with the move; `besides`: units that hear of it though they do not have the case. */
  tell(kind: CaseEventKind, unitCode: string | null, facts: NewEvent['facts'], besides?: readonly string[]): void;
  /** Of clocks that no row of the table names: those of assignments that begin and end. */
  order(...orders: readonly ClockOrder[]): void;
}

/** What the cases of one transaction share: who moves them and when, and what comes of it. */
export interface MovedBy {
  readonly tx: EntityManager;
  readonly now: Date;
  readonly actor: string;
  readonly hands: HandsOn;
  readonly told: LedgerEntry[];
  readonly orders: ClockOrder[];
}

/** @param it its row is locked */
export function movedCase(
  { tx, now, actor, hands, told, orders }: MovedBy,
  it: Case,
  assignments: Assignment[],
): MovedCase {
  const guard: MovedCase['guard'] = (move, subject = {}) => {
    const own = hands(subject);
    requireHand(own, move);
    refuseRecused(it, actor);
    refuseWhilePending(subject.held, move);
    if (move === 'reply' || move === 'opine') requireReports(assignments);
    return stateAfter(it.state, move, own);
  };
  const tell: MovedCase['tell'] = (kind, unitCode, facts, besides = []) => {
    const hearing = besides.filter((unit) => !it.barredUnitCodes.includes(unit));
    told.push({ caseId: it.id, kind, unitCode, facts, besides: hearing });
  };
  const make: MovedCase['make'] = (move, subject) => {
    const row = rowOf(move);
    const state = guard(move, subject);
    requireDocuments(move, subject.documents ?? [], subject.isExempt ?? false);
    enter(it, state, row, now);
    orders.push(...ordersFor(it, row, subject, assignments, now));
    const { unitCode, facts, senderUnitCode: sender } = subject;
    tell(row.event, unitCode, { ...facts, move }, sender ? [sender] : []);
  };
  return { tx, case: it, assignments, now, actor, guard, make, tell, order: orders.push.bind(orders) };
}

/** The state, and the dates and marks that go with it. */
function enter(it: Case, state: CaseState, { to }: MoveRow, now: Date): void {
  it.state = state;
  it.closedAt = isClosed(state) ? (it.closedAt ?? now) : null;
  if (to === 'ACCEPTED') it.acceptedAt ??= now;
  if (to === 'REPLIED') it.repliedAt = now;
  // Taken up again, it is not over in fact either.
  if (to === 'ASSIGNED') it.settlement = 'UNSETTLED';
}

function ordersFor(
  { id: caseId }: Case,
  row: MoveRow,
  { held, reviewId, extension, clocksAt }: MoveSubject,
  assignments: readonly Assignment[],
  now: Date,
): ClockOrder[] {
  const inHand = assignments.filter(isHeld).map(({ id }) => id);
  const assignmentIds = held && row.voids !== 'rest' ? [held.id] : inHand;
  const given = ordersOfMove(row, { caseId, at: now, assignmentIds, reviewId, extension });
  return given.map((one) => (one.op === 'START' && clocksAt ? { ...one, at: clocksAt } : one));
}
