import type { EntityManager } from '@mikro-orm/postgresql';
import type { MatterV1 } from '../../../contracts/matter.js';
import { statement } from '../../../platform/database/statement.js';
import type { EndedCase } from '../chain/after-end.rules.js';
import type { StandingCase } from './plan-registration.rules.js';

export interface NumberedCase extends StandingCase {
  readonly caseNo: string;
}

type StandingRow = Omit<NumberedCase, 'ended'> & EndedCase & { readonly submissionId: string };

/** The cases that these matters or their anchors already belong to, by submission id. */
export async function findStanding(
  tx: EntityManager,
  matters: readonly MatterV1[],
): Promise<ReadonlyMap<string, NumberedCase>> {
  const anchors = matters.flatMap(({ match }) => (match.kind === 'NEW' ? [] : [match.anchorSubmissionId]));
  const ids = [...new Set([...matters.map(({ submissionId }) => submissionId), ...anchors])];
  const rows = await statement<StandingRow>(
    tx,
    `select s.submission_id as "submissionId", c.id as "caseId", c.case_no as "caseNo", c.confidentiality,
            c.barred_unit_codes as "barredUnitCodes", c.state,
            (select max(k.due_at) from cases.clock k
              where k.case_id = c.id and k.kind = 'REVIEW_REQUEST' and k.stopped_at is null) as "reviewDueAt",
            (select max(k.due_at) from cases.clock k
              where k.case_id = c.id and k.kind = 'RECHECK_REQUEST' and k.stopped_at is null) as "recheckDueAt"
       from cases.case_submission s join cases.case c on c.id = s.case_id
      where s.submission_id = any ($1) and s.separated_at is null`,
    [ids],
  );
  return new Map(
    rows.map(({ submissionId, state, reviewDueAt, recheckDueAt, ...row }) => [
      submissionId,
      { ...row, ended: { state, reviewDueAt, recheckDueAt } },
    ]),
  );
}
