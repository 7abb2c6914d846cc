import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { CaseEventKind } from '../../../contracts/case-event.js';
import { statement } from '../../../platform/database/statement.js';
import type { AssignmentRole, AssignmentState } from '../assignment/assignment.entity.js';
import { type ClockKind, isOverdue } from '../clock/deadline.rules.js';
import { conditions } from '../conditions.js';
import { onlyVisible, type Reach } from '../visibility.js';
import { CASE_ROW, type CaseRow, isCaseId } from './case-row.js';

export interface ClockRow {
  readonly caseId: string;
  readonly kind: ClockKind;
  readonly source: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly stoppedAt: Date | null;
  readonly breachedAt: Date | null;
  readonly overdue: boolean;
}

export interface AssignmentRow {
  readonly caseId: string;
  readonly id: string;
  readonly unitCode: string;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly assignedAt: Date;
  readonly signedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnReason: string | null;
  readonly revokedAt: Date | null;
}

export interface SubmissionRow {
  readonly caseId: string;
  readonly joinId: string;
  readonly submissionId: string;
  readonly event: string;
  readonly joinedBy: 'AUTO' | 'CLERK';
  readonly certainty: number;
  readonly reasons: readonly string[];
  readonly joinedAt: Date;
}

export interface EventRow {
  readonly caseId: string;
  readonly id: string;
  readonly sequence: number;
  readonly kind: CaseEventKind;
  readonly at: Date;
  readonly actor: string;
  readonly unitCode: string | null;
}

export interface EventPageKey {
  readonly caseId: string;
  readonly size: number;
  /** Sequence of the last event already seen; 0 for none. */
  readonly after: number;
}

/** One statement a kind of thing, however many cases a request asks it for. */
export interface CaseLoaders {
  /** Null also for a case the viewer may not see. */
  readonly caseById: DataLoader<string, CaseRow | null>;
  readonly clocks: DataLoader<string, ClockRow[]>;
  readonly assignments: DataLoader<string, AssignmentRow[]>;
  readonly submissions: DataLoader<string, SubmissionRow[]>;
  /** One row more than asked for, when there is one. */
  readonly events: DataLoader<EventPageKey, EventRow[], string>;
  /** After a move: what was read before it holds no more. */
  forget(): void;
}

export function caseLoaders(em: EntityManager, reach: () => Promise<Reach>, now: () => Date): CaseLoaders {
  const loaders = {
    caseById: new DataLoader<string, CaseRow | null>(async (ids) => {
      const where = onlyVisible(conditions(), await reach());
      where.add((value) => `c.id = any (${value(ids.filter(isCaseId))}::uuid[])`);
      const rows = await statement<CaseRow>(
        em,
        `select ${CASE_ROW} from cases.case c where ${where.text}`,
        where.parameters,
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
    }),
    clocks: ofCases<ClockRow>(em, CLOCKS, (clock) => ({ ...clock, overdue: isOverdue(clock, now()) })),
    assignments: ofCases<AssignmentRow>(em, ASSIGNMENTS),
    submissions: ofCases<SubmissionRow>(em, SUBMISSIONS),
    events: new DataLoader<EventPageKey, EventRow[], string>((keys) => eventPages(em, keys), {
      cacheKeyFn: ({ caseId, size, after }) => `${caseId} ${size} ${after}`,
    }),
  };
  return {
    ...loaders,
    forget: () => {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
}

function ofCases<Row extends { readonly caseId: string }>(
  em: EntityManager,
  sql: string,
  complete: (row: Row) => Row = (row) => row,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const rows = await statement<Row>(em, sql, [ids]);
    const byCase = Map.groupBy(rows.map(complete), ({ caseId }) => caseId);
    return ids.map((id) => byCase.get(id) ?? []);
  });
}

async function eventPages(em: EntityManager, keys: readonly EventPageKey[]): Promise<EventRow[][]> {
  const rows = await statement<EventRow & { at_key: number }>(em, EVENT_PAGES, [
    keys.map(({ caseId }) => caseId),
    keys.map(({ size }) => size),
    keys.map(({ after }) => after),
  ]);
  const byKey = Map.groupBy(rows, (row) => row.at_key);
  return keys.map((_, at) => byKey.get(at + 1) ?? []);
}

const CLOCKS = `
  select k.case_id as "caseId", k.kind, p.source, k.started_at as "startedAt", k.due_at as "dueAt", k.provisional,
         k.stopped_at as "stoppedAt", k.breached_at as "breachedAt"
    from cases.clock k join cases.time_limit_policy p on p.id = k.policy_id
   where k.case_id = any ($1::uuid[]) order by k.started_at, k.id`;

const ASSIGNMENTS = `
  select a.case_id as "caseId", a.id, a.unit_code as "unitCode", a.role, a.state, a.assigned_at as "assignedAt",
         a.signed_at as "signedAt", a.returned_at as "returnedAt", a.return_reason as "returnReason",
         a.revoked_at as "revokedAt"
    from cases.assignment a where a.case_id = any ($1::uuid[]) order by a.assigned_at, a.id`;

const SUBMISSIONS = `
  select s.case_id as "caseId", s.id as "joinId", s.submission_id as "submissionId", s.event,
         s.joined_by as "joinedBy", s.certainty, s.reasons, s.joined_at as "joinedAt"
    from cases.case_submission s
   where s.case_id = any ($1::uuid[]) and s.separated_at is null order by s.joined_at, s.id`;

const EVENT_PAGES = `
  select e.case_id as "caseId", e.id, e.sequence, e.kind, e.at, e.actor, e.unit_code as "unitCode", page.at_key::int
    from unnest($1::uuid[], $2::int[], $3::int[]) with ordinality as page (case_id, size, after, at_key)
   cross join lateral (
     select * from cases.case_event own
      where own.case_id = page.case_id and own.sequence > page.after
      order by own.sequence limit page.size + 1) e
   order by page.at_key, e.sequence`;
