import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { AssignmentRole } from '../assignment/assignment.entity.js';
import { type CaseState } from '../case/case-states.rules.js';
import { IN_HAND } from './under-way.js';

/** A case, as far as following the organisation asks. */
export interface FollowedCase {
  readonly caseId: string;
  readonly state: CaseState;
  readonly version: number;
  readonly eventCount: number;
  readonly quiet: boolean;
  readonly category: string | null;
  readonly cellId: string | null;
  readonly areaCodes: readonly string[];
  readonly barredUnitCodes: readonly string[];
  readonly respondentUnitCodes: readonly string[];
  readonly leadUnitCode: string;
  readonly catchAllUnitCode: string;
  readonly receivedAt: Date;
  /** What units have in hand, the lead first. */
  readonly held: readonly HeldWork[];
}

export interface HeldWork {
  readonly id: string;
  readonly unitCode: string;
  readonly role: AssignmentRole;
  /** The unit that gave it, and decides objections to it. */
  readonly sentByUnitCode: string;
}

export function readFollowed(em: EntityManager, caseIds: readonly string[]): Promise<FollowedCase[]> {
  return statement(
    em,
    `select c.id as "caseId", c.state, c.version, c.event_count as "eventCount", c.quiet, c.category,
            c.cell_id as "cellId", c.area_codes as "areaCodes", c.barred_unit_codes as "barredUnitCodes",
            c.respondent_unit_codes as "respondentUnitCodes",
            c.lead_unit_code as "leadUnitCode", c.catch_all_unit_code as "catchAllUnitCode",
            c.received_at as "receivedAt",
            coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'unitCode', a.unit_code, 'role', a.role,
                                                          'sentByUnitCode', a.sent_by_unit_code)
                                       order by a.role desc, a.assigned_at, a.id)
                        from cases.assignment a where a.case_id = c.id and ${IN_HAND}), '[]') as held
       from cases.case c where c.id = any ($1::uuid[]) order by c.id`,
    [caseIds],
  );
}
