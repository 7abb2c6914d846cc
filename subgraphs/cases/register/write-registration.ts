import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { MatterV1 } from '../../../contracts/matter.js';
import type { PlacedV1 } from '../../../contracts/ports.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { lockCases } from '../case/lock-cases.js';
import { writeArrivals } from '../chain/write-arrivals.js';
import { CLOCK_COLUMNS } from '../clock/clock-row.js';
import { appendEvents, type NewEvent } from '../event/append-events.js';
import { type EventLedger, eventLedger } from '../event/event-ledger.js';
import { insertRows } from '../insert-rows.js';
import type { BareLink } from '../join/guard-links.js';
import { dutyOfArrival, insertDuties } from '../join/owe-replies.js';
import { SUBMISSION_COLUMNS, submissionRow } from '../join/submission-row.js';
import { allocateCaseNumbers, lockRegistration } from './allocate-case-numbers.js';
import { applyArrivals } from './apply-arrivals.js';
import { ASSIGNMENT_COLUMNS, CASE_COLUMNS } from './case-columns.js';
import { type CaseRows, caseRowsOf } from './case-rows.js';
import { findStanding } from './find-standing.js';
import { type Joined, planRegistration } from './plan-registration.rules.js';

/** What a batch came to, once it is committed. */
export interface Registered {
  readonly links: readonly BareLink[];
  readonly founded: number;
  readonly joined: number;
  /** Submissions whose anchor is not a case yet. */
  readonly waiting: readonly string[];
}

/** One registration at a time: plans with all that stands, numbers what is founded, writes each kind in one statement. */
export async function writeRegistration(
  tx: EntityManager,
  matters: readonly MatterV1[],
  placed: ReadonlyMap<string, PlacedV1>,
  almanac: Almanac,
  now: Date,
): Promise<Registered & { readonly topics: readonly string[] }> {
  await lockRegistration(tx);
  const standing = await findStanding(tx, matters);
  const { founded: founders, joined, settled, waiting } = planRegistration(matters, placed, standing, uuidv7);
  const numbers = await allocateCaseNumbers(tx, founders.length, now);
  const founded = founders.map((founder, at) => caseRowsOf(founder, numbers[at] ?? '', almanac, now));
  const events = await writeRows(tx, founded, joined, almanac, now);
  await writeArrivals(tx, { founded: founders, joined }, placed, almanac.limits, now);
  const topics = await appendEvents(tx, events);

  const caseNos = new Map([...standing.values()].map(({ caseId, caseNo }) => [caseId, caseNo]));
  for (const { row } of founded) caseNos.set(row.id, row.case_no);
  const links = [...founders, ...joined, ...settled].map(({ caseId, matter }) => ({
    submissionId: matter.submissionId,
    caseId,
    caseNo: caseNos.get(caseId) ?? '',
  }));
  return {
    links,
    founded: founded.length,
    joined: joined.length,
    waiting: waiting.map(({ submissionId }) => submissionId),
    topics,
  };
}

async function writeRows(
  tx: EntityManager,
  founded: readonly CaseRows[],
  joined: readonly Joined[],
  almanac: Almanac,
  now: Date,
): Promise<readonly NewEvent[]> {
  const ledger = eventLedger('system', now);
  for (const one of founded) tellFounded(ledger, one);
  const founderIds = new Set(founded.map(({ row }) => row.id));
  const joinedIds = [...new Set(joined.map(({ caseId }) => caseId))];
  const locked = await lockCases(
    tx,
    joinedIds.filter((id) => !founderIds.has(id)),
  );
  for (const held of locked) ledger.open(held);
  await applyArrivals(tx, joined, locked, ledger, almanac, now);

  const rows = founded.map(({ row }) => ({ ...row, event_count: ledger.countOf(row.id) }));
  const assignments = founded.flatMap((one) => one.assignments);
  const clocks = founded.flatMap((one) => one.clocks);
  const submissions = [
    ...founded.map(({ submission }) => submission),
    ...joined.map(({ matter, caseId }) => submissionRow(matter, caseId, false, now)),
  ];
  await insertRows(tx, 'cases.case', CASE_COLUMNS, rows);
  await insertRows(tx, 'cases.case_submission', SUBMISSION_COLUMNS, submissions);
  await insertDuties(tx, joined.flatMap(dutyOfArrival));
  await insertRows(tx, 'cases.assignment', ASSIGNMENT_COLUMNS, assignments);
  await insertRows(tx, 'cases.clock', CLOCK_COLUMNS, clocks);
  return ledger.events;
}

function tellFounded(ledger: EventLedger, { row, assignments, submission, previousCaseId }: CaseRows): void {
  const { id: caseId, quiet: isQuiet } = row;
  const isAnew = previousCaseId !== undefined;
  const facts = { submissionId: submission.submission_id, move: 'register', ...(isAnew ? { previousCaseId } : {}) };
  ledger.open({ caseId, eventCount: 0, holders: assignments.map(({ unit_code }) => unit_code) });
  ledger.add({ caseId, kind: 'CASE_REGISTERED', unitCode: null, facts, isQuiet });
  for (const { id, unit_code: unitCode, role } of assignments) {
    ledger.add({
      caseId,
      kind: 'CASE_ASSIGNED',
      unitCode,
      facts: { assignmentId: id, role, move: role === 'LEAD' ? 'assign' : 'assignCo' },
      isQuiet,
    });
  }
}
