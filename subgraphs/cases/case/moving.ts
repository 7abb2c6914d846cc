import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AssignmentEntity, isHeld } from '../assignment/assignment.entity.js';
import type { Almanac } from '../calendar/working-calendar.js';
import type { CasesContext } from '../cases-context.js';
import { termsOf } from '../clock/case-terms.rules.js';
import { runClockOrders } from '../clock/run-clock-orders.js';
import { appendEvents } from '../event/append-events.js';
import { eventLedger } from '../event/event-ledger.js';
import { reviewersOf } from '../review/reviewers-of.js';
import { type Case, CaseEntity } from './case.entity.js';
import { type MovedBy, type MovedCase, movedCase } from './moved-case.js';

/** The cases of one transaction, and what is told of them. */
export interface Moving {
  /** Locks the case's row. Several are locked before, in the order of their ids (lockCases). */
  take(caseId: string): Promise<MovedCase>;
  /** A case made in this transaction. */
  adopt(made: Case): MovedCase;
  /** Writes the rows, then the clocks, then the events: nothing waits for a row while it holds the order of the feed. */
  record(): Promise<string[]>;
}

type MovingBy = Pick<MovedBy, 'hands' | 'actor'> & { readonly almanac: Almanac };

export function moving(
  tx: EntityManager,
  { now: clock }: Pick<CasesContext, 'now'>,
  { hands, actor, almanac }: MovingBy,
): Moving {
  const by: MovedBy = { tx, now: clock(), actor, hands, told: [], orders: [] };
  const taken: MovedCase[] = [];
  const keep = (moved: MovedCase): MovedCase => {
    taken.push(moved);
    return moved;
  };

  return {
    take: async (caseId) => {
      const found = await tx.findOneOrFail(CaseEntity, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const orderBy = { assignedAt: 'asc', id: 'asc' } as const;
      return keep(movedCase(by, found, await tx.find(AssignmentEntity, { caseId }, { orderBy })));
    },
    adopt: (made) => keep(movedCase(by, made, [])),
    record: async () => {
      const ledger = eventLedger(actor, by.now);
      for (const { case: it, assignments } of taken) {
        const holders = [...assignments.filter(isHeld).map(({ unitCode }) => unitCode), ...(await reviewersOf(tx, it))];
        ledger.open({ caseId: it.id, eventCount: it.eventCount, holders });
      }
      for (const entry of by.told) ledger.add(entry);
      for (const { case: it } of taken) it.eventCount = ledger.countOf(it.id);
      await tx.flush();
      await runClockOrders(tx, by.orders, termsOf(taken.map((one) => one.case)), almanac);
      return appendEvents(tx, ledger.events);
    },
  };
}
