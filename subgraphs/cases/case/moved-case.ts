import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseEventKind } from '../../../contracts/case-event.js';
import { type Assignment, AssignmentEntity, isHeld } from '../assignment/assignment.entity.js';
import type { CasesContext } from '../cases-context.js';
import { appendEvents, type NewEvent } from '../event/append-events.js';
import { eventLedger, type LedgerEntry } from '../event/event-ledger.js';
import { type Case, CaseEntity } from './case.entity.js';
import {
  CASE_MOVES,
  type CaseMove,
  type CaseState,
  type Hand,
  isClosed,
  requireHand,
  stateAfter,
} from './case-moves.rules.js';

/** What a move is about: the unit that hears of it first, and the assignment in whose name a unit does it. */
export interface MoveSubject {
  readonly held?: Assignment | undefined;
  readonly unitCode: string | null;
  readonly facts: NewEvent['facts'];
}

/** A case under a move: its row locked, with all its assignments. */
export interface MovedCase {
  readonly tx: EntityManager;
  readonly case: Case;
  readonly assignments: Assignment[];
  readonly now: Date;
  /** May it be made? Asked first, where more is to be checked. @throws HubError FORBIDDEN, CASE_MOVE_REFUSED */
  guard(move: CaseMove, held?: Assignment): CaseState;
  /** One move by the table: who, from where, to where, told as what. @throws HubError FORBIDDEN, CASE_MOVE_REFUSED */
  make(move: CaseMove, subject: MoveSubject): void;
  /** A further event that comes with the move. */
  tell(kind: CaseEventKind, unitCode: string | null, facts: NewEvent['facts']): void;
}

/** The cases of one transaction, and what is told of them. */
export interface Moving {
  /** A case whose row is locked. */
  take(caseId: string): Promise<MovedCase>;
  /** A case made in this transaction. */
  adopt(made: Case): MovedCase;
  /** Writes the rows, then the events: nothing waits for a row while it holds the order of the feed. */
  record(): Promise<string[]>;
}

export function moving(
  tx: EntityManager,
  { viewer, now: clock }: CasesContext,
  hands: (held?: Assignment) => Hand[],
): Moving {
  const now = clock();
  const told: LedgerEntry[] = [];
  const taken: MovedCase[] = [];

  const open = (it: Case, assignments: Assignment[]): MovedCase => {
    const guard: MovedCase['guard'] = (move, held) => {
      requireHand(hands(held), move);
      return stateAfter(it.state, move);
    };
    const tell: MovedCase['tell'] = (kind, unitCode, facts) => {
      told.push({ caseId: it.id, kind, unitCode, facts });
    };
    const make: MovedCase['make'] = (move, { held, unitCode, facts }) => {
      it.state = guard(move, held);
      it.closedAt = isClosed(it.state) ? (it.closedAt ?? now) : null;
      tell(CASE_MOVES[move].event, unitCode, facts);
    };
    const moved = { tx, case: it, assignments, now, guard, make, tell };
    taken.push(moved);
    return moved;
  };

  return {
    take: async (caseId) => {
      const found = await tx.findOneOrFail(CaseEntity, { id: caseId });
      return open(found, await tx.find(AssignmentEntity, { caseId }, { orderBy: { assignedAt: 'asc', id: 'asc' } }));
    },
    adopt: (made) => open(made, []),
    record: async () => {
      const ledger = eventLedger(viewer.subject, now);
      for (const { case: it, assignments } of taken) {
        const holders = assignments.filter(isHeld).map(({ unitCode }) => unitCode);
        ledger.open({ caseId: it.id, eventCount: it.eventCount, holders });
      }
      for (const entry of told) ledger.add(entry);
      for (const { case: it } of taken) it.eventCount = ledger.countOf(it.id);
      await tx.flush();
      return appendEvents(tx, ledger.events);
    },
  };
}
