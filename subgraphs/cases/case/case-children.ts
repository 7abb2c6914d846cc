import type { CaseEventKind } from '../../../contracts/case-event.js';
import type { AssignmentRole, ShownState } from '../assignment/assignment.entity.js';
import type {
  AssignmentBasis,
  AssignmentKind,
  ObjectionState,
  Responsibility,
} from '../assignment/assignment-kinds.rules.js';
import type { JoinReasonCode } from '../join/join-reason.rules.js';
import type { OwedReply } from '../join/reply-duty.rules.js';
import type { CaseMove } from './case-moves.rules.js';

/** What hangs on a case, as plain rows, and the statement that reads it for many cases at once. */

export interface AssignmentRow {
  readonly caseId: string;
  readonly id: string;
  readonly unitCode: string;
  readonly role: AssignmentRole;
  readonly kind: AssignmentKind;
  readonly responsibility: Responsibility | null;
  readonly sentByUnitCode: string;
  readonly basis: AssignmentBasis;
  readonly basisUnitCode: string | null;
  readonly basisReference: string | null;
  readonly reportDueOn: string | null;
  readonly reportedAt: Date | null;
  readonly reportWaivedAt: Date | null;
  readonly signedBy: string | null;
  readonly objection: ObjectionState | null;
  readonly state: ShownState;
  readonly assignedAt: Date;
  readonly signedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnReason: string | null;
  readonly revokedAt: Date | null;
  readonly succeededAt: Date | null;
  readonly succeedsId: string | null;
  /** When its case was closed. */
  readonly caseClosedAt: Date | null;
}

export interface SubmissionRow extends OwedReply {
  readonly caseId: string;
  readonly joinId: string;
  readonly submissionId: string;
  readonly event: string;
  readonly joinedBy: 'AUTO' | 'CLERK';
  readonly certainty: number;
  readonly reasons: readonly string[];
  readonly reasonCodes: readonly JoinReasonCode[];
  readonly joinedAt: Date;
  /** The case that was merged with it; null where it came alone. */
  readonly mergedCaseId: string | null;
}

export interface EventRow {
  readonly caseId: string;
  readonly id: string;
  readonly sequence: number;
  readonly kind: CaseEventKind;
  readonly at: Date;
  readonly actor: string;
  readonly unitCode: string | null;
  readonly move: CaseMove | null;
}

export const ASSIGNMENTS = `
  select a.case_id as "caseId", a.id, a.unit_code as "unitCode", a.role, a.kind, a.responsibility, a.sent_by_unit_code as "sentByUnitCode",
         a.basis, a.basis_unit_code as "basisUnitCode", a.basis_reference as "basisReference",
         a.report_due_on::text as "reportDueOn", a.reported_at as "reportedAt", a.report_waived_at as "reportWaivedAt", a.signed_by as "signedBy", a.objection,
         case a.objection when 'PENDING' then 'OBJECTED' else a.state end as state, a.assigned_at as "assignedAt",
         a.signed_at as "signedAt", a.returned_at as "returnedAt", a.return_reason as "returnReason",
         a.revoked_at as "revokedAt", a.succeeded_at as "succeededAt", a.succeeds_id as "succeedsId",
         c.closed_at as "caseClosedAt"
    from cases.assignment a join cases.case c on c.id = a.case_id where a.case_id = any ($1::uuid[]) order by a.assigned_at, a.id`;

export const SUBMISSIONS = `
  select s.case_id as "caseId", s.id as "joinId", s.submission_id as "submissionId", s.event,
         s.joined_by as "joinedBy", s.certainty, s.reasons, s.reason_codes as "reasonCodes",
         s.joined_at as "joinedAt", j.from_case_id as "mergedCaseId", 
         d.owed_since as "owedSince", d.owes, d.answer_due_at as "answerDueAt", d.answered_at as "answeredAt",
         d.answered_by as "answeredBy"
    from cases.case_submission s
    left join cases.case_join j on j.id = s.case_join_id and j.separated_at is null
    left join cases.reply_duty d on d.submission_id = s.submission_id
   where s.case_id = any ($1::uuid[]) and s.separated_at is null order by s.joined_at, s.id`;

export const EVENT_PAGES = `
  select e.case_id as "caseId", e.id, e.sequence, e.kind, e.at, e.actor, e.unit_code as "unitCode",
         e.facts->>'move' as move, page.at_key::int
    from unnest($1::uuid[], $2::int[], $3::int[]) with ordinality as page (case_id, size, after, at_key)
   cross join lateral (
     select * from cases.case_event own
      where own.case_id = page.case_id and own.sequence > page.after
      order by own.sequence limit page.size + 1) e
   order by page.at_key, e.sequence`;
