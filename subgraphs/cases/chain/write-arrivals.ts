import type { EntityManager } from '@mikro-orm/postgresql';
import type { MatterV1 } from '../../../contracts/matter.js';
import type { PlacedV1 } from '../../../contracts/ports.js';
import type { TimeLimit } from '../clock/time-limit.rules.js';
import { insertRows } from '../insert-rows.js';
import type { RegistrationPlan } from '../register/plan-registration.rules.js';
import {
  CASE_CHAIN_COLUMNS,
  type CaseChainRow,
  GUIDANCE_COLUMNS,
  type GuidanceInsertRow,
  VISIT_LEVEL_COLUMNS,
  type VisitLevelRow,
} from './chain-columns.js';
import { circumstancesOf } from './circumstances.rules.js';
import { visitLevel } from './reception-level.rules.js';

/** Which ended case each new one goes on with, what each arrival asks of the officer, and at which level it was brought. */
export async function writeArrivals(
  tx: EntityManager,
  { founded, joined }: Pick<RegistrationPlan, 'founded' | 'joined'>,
  placed: ReadonlyMap<string, PlacedV1>,
  limits: readonly TimeLimit[],
  now: Date,
): Promise<void> {
  const chains = founded.flatMap(({ caseId, previousCaseId }): CaseChainRow[] =>
    previousCaseId === undefined
      ? []
      : [
          {
            case_id: caseId,
            previous_case_id: previousCaseId,
            kind: 'AFTER_WITHDRAWAL',
            reason: null,
            linked_by: 'system',
            linked_at: now,
          },
        ],
  );
  const arrivals = [...founded.map(({ caseId, matter }) => ({ caseId, matter, guidance: null })), ...joined];
  const levels = arrivals.flatMap((arrival) => levelOf(arrival, placed.get(arrival.matter.submissionId)));
  const skipped = new Set(levels.flatMap((row) => (row.is_skipped ? row.submission_id : [])));
  const guidance = arrivals.flatMap(({ caseId, matter, guidance: end }): GuidanceInsertRow[] => {
    const { submissionId } = matter;
    const kinds = [
      ...(end === null ? [] : [end]),
      ...circumstancesOf(matter, limits),
      ...(skipped.has(submissionId) ? (['LEVEL_SKIPPED'] as const) : []),
    ];
    return kinds.map((kind) => ({ submission_id: submissionId, kind, case_id: caseId, found_at: now }));
  });
  await insertRows(tx, 'cases.case_chain', CASE_CHAIN_COLUMNS, chains);
  await insertRows(tx, 'cases.guidance', GUIDANCE_COLUMNS, guidance);
  await insertRows(tx, 'cases.visit_level', VISIT_LEVEL_COLUMNS, levels);
}

interface Arrival {
  readonly caseId: string;
  readonly matter: MatterV1;
}

/** None where grid cannot say whose level the matter is. */
function levelOf({ caseId, matter }: Arrival, place: PlacedV1 | undefined): VisitLevelRow[] {
  const { receptionLevel = null, isLevelSkipped = false } = matter.circumstances ?? {};
  if (receptionLevel === null || place?.leadLevel === undefined || matter.event !== 'NEW') return [];
  const { received, inCharge, proper, isSkipped } = visitLevel(receptionLevel, place.leadLevel, isLevelSkipped);
  return [
    {
      submission_id: matter.submissionId,
      case_id: caseId,
      received_level: received,
      level_in_charge: inCharge,
      proper_level: proper,
      is_skipped: isSkipped,
      area_codes: place.areaCodes,
      received_at: new Date(matter.receivedAt),
    },
  ];
}
