import { v7 as uuidv7 } from 'uuid';
import { kindOfChannel } from '../assignment/assignment-kinds.rules.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { gramsOf } from '../case/title-grams.rules.js';
import { termsOf } from '../clock/case-terms.rules.js';
import { dueWith, startedClocks } from '../clock/started-clocks.js';
import { submissionRow } from '../join/submission-row.js';
import { foundingOrders } from './founding-orders.rules.js';
import { type Founded, guardOf } from './plan-registration.rules.js';

/** A founded case with all the rows it begins with. */
export type CaseRows = ReturnType<typeof caseRowsOf>;

export function caseRowsOf(
  { caseId, matter, placed, previousCaseId }: Founded,
  caseNo: string,
  almanac: Almanac,
  now: Date,
) {
  const { confidentiality, barredUnitCodes } = guardOf(matter, placed);
  const receivedAt = new Date(matter.receivedAt);
  const isBarred = (unit: string): boolean => barredUnitCodes.includes(unit);
  const lead = isBarred(placed.leadUnitCode) ? placed.catchAllUnitCode : placed.leadUnitCode;
  const helpers = placed.coUnitCodes.filter((unit) => unit !== lead && !isBarred(unit));
  const units = [lead, ...new Set(helpers)];
  const assignments = units.map((unit, at) => ({
    id: uuidv7(),
    case_id: caseId,
    unit_code: unit,
    role: at === 0 ? ('LEAD' as const) : ('CO' as const),
    kind: kindOfChannel(matter.channel),
    sent_by_unit_code: placed.catchAllUnitCode,
    state: 'ASSIGNED' as const,
    assigned_at: now,
    received_at: receivedAt,
  }));
  const isKept = lead === placed.catchAllUnitCode;
  const orders = foundingOrders({ caseId, receivedAt, isKept, now }, assignments);
  const clocks = startedClocks(orders, termsOf([{ ...matter, id: caseId, procedure: 'ORDINARY' }]), almanac);
  const row = {
    id: caseId,
    case_no: caseNo,
    state: 'ASSIGNED' as const,
    purpose: matter.purpose,
    channel: matter.channel,
    source_system: matter.sourceSystem,
    origin: matter.origin ?? 'PETITIONER',
    category: matter.category,
    urgency: matter.urgency,
    confidentiality,
    title: matter.title,
    title_grams: gramsOf(matter.title),
    cell_id: placed.cellId,
    unresolved_id: placed.unresolvedId,
    area_codes: placed.areaCodes,
    place_reason: placed.reason,
    place_certainty: placed.certainty,
    respondent_unit_codes: placed.respondentUnitCodes,
    barred_unit_codes: barredUnitCodes,
    lead_unit_code: lead,
    catch_all_unit_code: placed.catchAllUnitCode,
    rule_id: placed.ruleId,
    rule_reason: placed.ruleReason,
    quiet: matter.quiet,
    received_at: receivedAt,
    registered_at: now,
    due_at: dueWith(clocks),
  };
  return { row, assignments, clocks, submission: submissionRow(matter, caseId, true, now), previousCaseId };
}
