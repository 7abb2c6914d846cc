import type { Columns } from '../insert-rows.js';
import type { ReliefKind, ReliefSource } from './relief-words.rules.js';

export interface ReliefRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ReliefKind;
  readonly source: ReliefSource | null;
  /** Negative of a counter entry. */
  readonly amountFen: number;
  readonly givenOn: string;
  readonly correctsId: string | null;
  readonly reason: string | null;
  readonly recordedAt: Date;
}

/** Columns of `cases.relief r`. */
const RELIEF_ROW = `
  r.id, r.case_id as "caseId", r.kind, r.source, r.amount_fen::float8 as "amountFen", r.given_on::text as "givenOn",
  r.corrects_id as "correctsId", r.reason, r.recorded_at as "recordedAt"`;

/** Of many cases, the oldest first. */
export const RELIEFS = `
  select ${RELIEF_ROW} from cases.relief r where r.case_id = any ($1::uuid[]) order by r.recorded_at, r.id`;

/** One of a case, where nothing has corrected it yet. */
export const CORRECTABLE_RELIEF = `
  select ${RELIEF_ROW} from cases.relief r where r.id = $1 and r.case_id = $2 and r.corrects_id is null
     and not exists (select from cases.relief later where later.corrects_id = r.id)`;

export interface ReliefInsert {
  readonly id: string;
  readonly case_id: string;
  readonly kind: ReliefKind;
  readonly source: ReliefSource | null;
  readonly amount_fen: number;
  readonly given_on: string;
  readonly corrects_id: string | null;
  readonly reason: string | null;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

export const RELIEF_COLUMNS: Columns<ReliefInsert> = {
  id: 'uuid',
  case_id: 'uuid',
  kind: 'text',
  source: 'text',
  amount_fen: 'bigint',
  given_on: 'date',
  corrects_id: 'uuid',
  reason: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
};
