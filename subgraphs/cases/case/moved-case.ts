import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { CaseEventKind } from '../../../contracts/case-event.js';
import { type Assignment, AssignmentEntity, isHeld } from '../assignment/assignment.entity.js';
import { refuseWhilePending } from '../assignment/objection.rules.js';
import { refuseRecused } from '../assignment/recused.rules.js';
import { requireReports } from '../assignment/reports-due.rules.js';
import type { Almanac } from '../calendar/working-calendar.js';
import type { CasesContext } from '../cases-context.js';
import { termsOf } from '../clock/case-terms.rules.js';
import { type ClockOrder, type ClockTarget, ordersOfMove } from '../clock/clock-order.rules.js';
import { runClockOrders } from '../clock/run-clock-orders.js';
import type { DocumentKind } from '../document/document-kinds.rules.js';
import { appendEvents, type NewEvent } from '../event/append-events.js';
import { eventLedger, type LedgerEntry } from '../event/event-ledger.js';
import { reviewersOf } from '../review/reviewers-of.js';
import { type Case, CaseEntity } from './case.entity.js';
import { type CaseMove, requireDocuments, requireHand, rowOf, stateAfter } from './case-moves.rules.js';
import { type CaseState, isClosed } from './case-states.rules.js';
import type { HandSubject, HandsOn } from './hands-of.js';

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

/** The cases of one transaction, and what is told of them. */
export interface Moving {
  /** Locks the case's row. Several are locked before, in the order of their ids (lockCases). */
  take(caseId: string): Promise<MovedCase>;
  /** A case made in this transaction. */
  adopt(made: Case): MovedCase;
  /** Writes the rows, then the clocks, then the events: nothing waits for a row while it holds the order of the feed. */
  record(): Promise<string[]>;
}

interface MovingBy {
  readonly hands: HandsOn;
  readonly actor: string;
  readonly almanac: Almanac;
}

export function moving(
  tx: EntityManager,
  { now: clock }: Pick<CasesContext, 'now'>,
  { hands, actor, almanac }: MovingBy,
): Moving {
  const now = clock();
  const told: LedgerEntry[] = [];
  const orders: ClockOrder[] = [];
  const taken: MovedCase[] = [];

  const open = (it: Case, assignments: Assignment[]): MovedCase => {
    const guard: MovedCase['guard'] = (move, subject = {}) => {
      const own = hands(subject);
      requireHand(own, move);
      refuseRecused(it, actor);
      refuseWhilePending(subject.held, move);
      if (move === 'reply' || move === 'opine') requireReports(assignments);
      return stateAfter(it.state, move, own);
    };
    const tell: MovedCase['tell'] = (kind, unitCode, facts, besides = []) => {
      told.push({
        caseId: it.id,
        kind,
        unitCode,
        facts,
        besides: besides.filter((unit) => !it.barredUnitCodes.includes(unit)),
      });
    };
    const make: MovedCase['make'] = (move, subject) => {
      const row = rowOf(move);
      it.state = guard(move, subject);
      requireDocuments(move, subject.documents ?? [], subject.isExempt ?? false);
      it.closedAt = isClosed(it.state) ? (it.closedAt ?? now) : null;
      if (row.to === 'ACCEPTED') it.acceptedAt ??= now;
      if (row.to === 'REPLIED') it.repliedAt = now;
      // Taken up again, it is not over in fact either.
      if (row.to === 'ASSIGNED') it.settlement = 'UNSETTLED';
      const inHand = assignments.filter(isHeld).map(({ id }) => id);
      const { held, reviewId, extension, clocksAt } = subject;
      const assignmentIds = held && row.voids !== 'rest' ? [held.id] : inHand;
      const target = { caseId: it.id, at: now, assignmentIds, reviewId, extension };
      const given = ordersOfMove(row, target);
      orders.push(...given.map((one) => (one.op === 'START' && clocksAt ? { ...one, at: clocksAt } : one)));
      const { senderUnitCode: sender } = subject;
      tell(row.event, subject.unitCode, { ...subject.facts, move }, sender ? [sender] : []);
    };
    const moved = { tx, case: it, assignments, now, actor, guard, make, tell, order: orders.push.bind(orders) };
    taken.push(moved);
    return moved;
  };

  return {
    take: async (caseId) => {
      const found = await tx.findOneOrFail(CaseEntity, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      return open(found, await tx.find(AssignmentEntity, { caseId }, { orderBy: { assignedAt: 'asc', id: 'asc' } }));
    },
    adopt: (made) => open(made, []),
    record: async () => {
      const ledger = eventLedger(actor, now);
      for (const { case: it, assignments } of taken) {
        const holders = [...assignments.filter(isHeld).map(({ unitCode }) => unitCode), ...(await reviewersOf(tx, it))];
        ledger.open({ caseId: it.id, eventCount: it.eventCount, holders });
      }
      for (const entry of told) ledger.add(entry);
      for (const { case: it } of taken) it.eventCount = ledger.countOf(it.id);
      await tx.flush();
      await runClockOrders(tx, orders, termsOf(taken.map((one) => one.case)), almanac);
      return appendEvents(tx, ledger.events);
    },
  };
}
