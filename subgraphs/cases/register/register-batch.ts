import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { MatterV1 } from '../../../contracts/matter.js';
import type { GridPort, IntakePort, LinkV1, PlacedV1 } from '../../../contracts/ports.js';
import type { Almanac, WorkingCalendar } from '../calendar/working-calendar.js';
import { lockCases } from '../case/lock-cases.js';
import { appendEvents } from '../event/append-events.js';
import { eventLedger } from '../event/event-ledger.js';
import { insertRows } from '../insert-rows.js';
import { SUBMISSION_COLUMNS, submissionRow } from '../join/submission-row.js';
import { allocateCaseNumbers, lockRegistration } from './allocate-case-numbers.js';
import { applyArrivals } from './apply-arrivals.js';
import { ASSIGNMENT_COLUMNS, CASE_COLUMNS, type CaseRows, CLOCK_COLUMNS, caseRowsOf } from './case-rows.js';
import { findStanding } from './find-standing.js';
import { mayFound, planRegistration, type RegistrationPlan } from './plan-registration.rules.js';

export interface Registration {
  readonly em: () => EntityManager;
  readonly intake: IntakePort;
  readonly grid: GridPort;
  readonly calendar: WorkingCalendar;
  /** Feeds that have grown. */
  readonly publish: (topics: readonly string[]) => void;
  readonly now: () => Date;
}

/** What a batch came to, once it is committed. */
export interface Registered {
  readonly links: readonly LinkV1[];
  readonly founded: number;
  readonly joined: number;
  /** Submissions whose anchor is not a case yet. */
  readonly waiting: readonly string[];
}

/**
 * Matched submissions become cases, or go to the case they belong to: one transaction for all of them. A submission
 * that an earlier run registered is only linked again, so a batch may be run twice, or killed half way.
 *
 * @throws HubError PROCESSING_FAILED when grid left one of them out
 */
export async function registerBatch(deps: Registration, submissionIds: readonly string[]): Promise<Registered> {
  const matters = await deps.intake.matters(submissionIds);
  if (matters.length === 0) return { links: [], founded: 0, joined: 0, waiting: [] };
  const placed = await placedMatters(deps.grid, matters);
  const almanac = await deps.calendar.read();
  const { topics, ...registered } = await deps
    .em()
    .transactional((tx) => writeBatch(tx, matters, placed, almanac, deps.now()));
  // Before intake is told: the units need not wait for it, and a second run would have nothing to tell them.
  deps.publish(topics);
  if (registered.links.length > 0) await deps.intake.link(registered.links);
  return registered;
}

async function placedMatters(grid: GridPort, matters: readonly MatterV1[]): Promise<ReadonlyMap<string, PlacedV1>> {
  const founders = matters.filter(mayFound);
  if (founders.length === 0) return new Map();
  const answers = await grid.place(
    founders.map(({ submissionId, place, category, purpose, confidential, respondents }) => ({
      ref: submissionId,
      place,
      category,
      purpose,
      confidentiality: purpose === 'ACCUSATION' ? 'ACCUSATION' : confidential ? 'CONFIDENTIAL' : 'ORDINARY',
      respondents,
    })),
  );
  return new Map(answers.map((answer) => [answer.ref, answer]));
}

async function writeBatch(
  tx: EntityManager,
  matters: readonly MatterV1[],
  placed: ReadonlyMap<string, PlacedV1>,
  almanac: Almanac,
  now: Date,
): Promise<Registered & { readonly topics: readonly string[] }> {
  await lockRegistration(tx);
  const standing = await findStanding(tx, matters);
  const plan = planRegistration(matters, placed, standing, uuidv7);
  const numbers = await allocateCaseNumbers(tx, plan.founded.length, now);
  const founded = plan.founded.map((founder, at) => caseRowsOf(founder, numbers[at] ?? '', almanac, now));
  const topics = await writePlan(tx, plan, founded, now);

  const caseNos = new Map([...standing.values()].map(({ caseId, caseNo }) => [caseId, caseNo]));
  for (const { row } of founded) caseNos.set(row.id, row.case_no);
  const links = [...plan.founded, ...plan.joined, ...plan.settled].map(({ caseId, matter }) => ({
    submissionId: matter.submissionId,
    caseId,
    caseNo: caseNos.get(caseId) ?? '',
  }));
  const waiting = plan.waiting.map(({ submissionId }) => submissionId);
  return { links, founded: founded.length, joined: plan.joined.length, waiting, topics };
}

async function writePlan(
  tx: EntityManager,
  { founded: founders, joined }: RegistrationPlan,
  founded: readonly CaseRows[],
  now: Date,
): Promise<string[]> {
  const ledger = eventLedger('system', now);
  founded.forEach(({ row, assignments }, at) => {
    ledger.open({ caseId: row.id, eventCount: 0, holders: assignments.map(({ unit_code }) => unit_code) });
    const isQuiet = row.quiet;
    const submissionId = founders[at]?.matter.submissionId ?? '';
    ledger.add({ caseId: row.id, kind: 'CASE_REGISTERED', unitCode: null, facts: { submissionId }, isQuiet });
    for (const { id, unit_code: unitCode, role } of assignments) {
      ledger.add({ caseId: row.id, kind: 'CASE_ASSIGNED', unitCode, facts: { assignmentId: id, role }, isQuiet });
    }
  });
  const founderIds = new Set(founded.map(({ row }) => row.id));
  const locked = await lockCases(
    tx,
    [...new Set(joined.map(({ caseId }) => caseId))].filter((id) => !founderIds.has(id)),
  );
  for (const held of locked) ledger.open(held);
  const submissions = [
    ...founders.map(({ matter, caseId }) => submissionRow(matter, caseId, true, now)),
    ...joined.map(({ matter, caseId }) => submissionRow(matter, caseId, false, now)),
  ];
  await applyArrivals(tx, joined, locked, ledger);

  const rows = founded.map(({ row }) => ({ ...row, event_count: ledger.countOf(row.id) }));
  await insertRows(tx, 'cases.case', CASE_COLUMNS, rows);
  await insertRows(tx, 'cases.case_submission', SUBMISSION_COLUMNS, submissions);
  await insertRows(
    tx,
    'cases.assignment',
    ASSIGNMENT_COLUMNS,
    founded.flatMap(({ assignments }) => assignments),
  );
  await insertRows(
    tx,
    'cases.clock',
    CLOCK_COLUMNS,
    founded.flatMap(({ clocks }) => clocks),
  );
  return appendEvents(tx, ledger.events);
}
