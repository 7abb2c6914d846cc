import { v7 as uuidv7 } from 'uuid';
import type { Confidentiality, Purpose } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import type { LegalRoute } from '../case/legal-route.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import { readReason } from '../case/read-reason.rules.js';
import type { CasesContext } from '../cases-context.js';
import { ClassificationEntity } from './classification.entity.js';
import { confidentialityAfter, isLifting, requireRouteOfPurpose } from './classification.rules.js';
import { handleOrders } from './handle-orders.rules.js';
import { matterKind, WAYS } from './ways.rules.js';
import { withhold } from './withhold.js';

export interface ClassifyCase extends MoveTarget {
  readonly purpose: Purpose;
  /** Of an appeal. */
  readonly legalRoute?: LegalRoute | null;
  readonly reason: string;
  /** Units that are accused, beside those that were recognised when it was registered. */
  readonly respondentUnitCodes: readonly string[];
  /** Of an accusation that is lifted; CONFIDENTIAL where nothing is said. */
  readonly confidentiality?: Confidentiality | null;
}

/**
 * 认定信访目的与法定途径: what is an accusation from now on leaves the hands of the accused with the same commit; what
 * was one is lifted by an officer alone (Art. 30).
 *
 * @throws HubError LEGAL_ROUTE_REQUIRED, LEGAL_ROUTE_UNFITTING, UNIT_NOT_FOUND, ASSIGNEE_IS_RESPONDENT (no unit of the
 * county may have it), BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export async function classifyCase(context: CasesContext, input: ClassifyCase): Promise<CaseRow | null> {
  const { purpose, legalRoute = null } = input;
  requireRouteOfPurpose({ purpose, legalRoute });
  const reason = readReason(input.reason);
  let untold: readonly string[] = [];
  const row = await moveCase(context, input, async (moved) => {
    const it = moved.case;
    const lead = heldLead(moved);
    moved.guard('classify', { held: lead });
    if (isLifting(it, purpose) && !hasRole(context.viewer, 'officer')) {
      throw new HubError('FORBIDDEN', { move: 'classify', by: 'officer', article: '30' });
    }
    const before = { purpose: it.purpose, legalRoute: it.legalRoute ?? null };
    const confidentiality = confidentialityAfter(it, purpose, input.confidentiality ?? null);
    const barred = purpose === 'ACCUSATION' ? await accusedOf(context, moved, input.respondentUnitCodes) : [];
    // The hand that makes it is that of the lead as it was.
    const facts = { purpose, legalRoute, fromPurpose: before.purpose, fromLegalRoute: before.legalRoute };
    const mustLeave = lead !== undefined && barred.includes(lead.unitCode);
    moved.make(mustLeave ? 'classifyAway' : 'classify', { held: lead, unitCode: null, facts });
    await withhold(context, moved, barred);
    Object.assign(it, { purpose, legalRoute, confidentiality, barredUnitCodes: [...barred] });
    moved.order(...handleOrders(it, before, moved.now));
    endSimple(moved);
    const { caseId } = input;
    const by = moved.actor;
    moved.tx.persist(
      moved.tx.create(ClassificationEntity, {
        ...{ id: uuidv7(), caseId, purpose, legalRoute, confidentiality, reason },
        ...{ classifiedBy: by, classifiedAt: moved.now },
      }),
    );
    if ((before.purpose === 'ACCUSATION') !== (purpose === 'ACCUSATION')) untold = await untellIntake(moved);
  });
  context.tellIntake(untold);
  return row;
}

/** Whoever is accused, with all below and after them; those that are named now have to be units of the county. */
async function accusedOf(
  context: CasesContext,
  moved: MovedCase,
  named: readonly string[],
): Promise<readonly string[]> {
  for (const unitCode of named) {
    if ((await context.subtree(unitCode)).length === 0) throw new HubError('UNIT_NOT_FOUND', { unitCode });
  }
  const it = moved.case;
  it.respondentUnitCodes = [...new Set([...it.respondentUnitCodes, ...named])];
  // What was barred once stays so, though the organisation has changed since.
  return [...new Set([...it.barredUnitCodes, ...(await context.barredBy(it.respondentUnitCodes))])];
}

/** What is no matter for the simple procedure any more goes on by the ordinary one. */
function endSimple({ case: it, order, tell, now: at }: MovedCase): void {
  const kind = matterKind({ purpose: it.purpose, legalRoute: it.legalRoute ?? null });
  if (it.procedure !== 'SIMPLE' || WAYS[kind].moves.includes('simplify')) return;
  it.procedure = 'ORDINARY';
  const clocks = ['SIMPLE_ACCEPT', 'SIMPLE_DONE'] as const;
  order(...clocks.map((clock) => ({ caseId: it.id, kind: clock, subjectId: null, at, op: 'VOID' as const })));
  tell('PROCEDURE_CHANGED', it.leadUnitCode, { procedure: 'ORDINARY' });
}

/** Intake has to be told anew who may reach the submissions without their case. */
async function untellIntake({ tx, case: { id } }: MovedCase): Promise<string[]> {
  const rows = await statement<{ id: string }>(
    tx,
    `update cases.case_submission set told = false where case_id = $1 and separated_at is null
      returning submission_id as id`,
    [id],
  );
  return rows.map((each) => each.id);
}
