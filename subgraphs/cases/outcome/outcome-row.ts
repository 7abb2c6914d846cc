import type { Columns } from '../insert-rows.js';
import type { MoneyKind, OutcomeKind } from './outcome-words.rules.js';

export interface OutcomeRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: OutcomeKind;
  readonly moneyKind: MoneyKind | null;
  /** Negative of a counter entry; 0 where it is no money. */
  readonly amountFen: number;
  readonly result: string | null;
  readonly reachedOn: string;
  readonly correctsId: string | null;
  readonly reason: string | null;
  readonly recordedAt: Date;
}

/** Columns of `cases.outcome o`. */
const OUTCOME_ROW = `
  o.id, o.case_id as "caseId", o.kind, o.money_kind as "moneyKind", o.amount_fen::float8 as "amountFen", o.result,
  o.reached_on::text as "reachedOn", o.corrects_id as "correctsId", o.reason, o.recorded_at as "recordedAt"`;

/** Of many cases, the oldest first. */
export const OUTCOMES = `
  select ${OUTCOME_ROW} from cases.outcome o where o.case_id = any ($1::uuid[]) order by o.recorded_at, o.id`;

/** One of a case, where nothing has corrected it yet. */
export const CORRECTABLE_OUTCOME = `
  select ${OUTCOME_ROW} from cases.outcome o where o.id = $1 and o.case_id = $2 and o.corrects_id is null
     and not exists (select from cases.outcome later where later.corrects_id = o.id)`;

export interface OutcomeInsert {
  readonly id: string;
  readonly case_id: string;
  readonly kind: OutcomeKind;
  readonly money_kind: MoneyKind | null;
  readonly amount_fen: number;
  readonly result: string | null;
  readonly reached_on: string;
  readonly corrects_id: string | null;
  readonly reason: string | null;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

export const OUTCOME_COLUMNS: Columns<OutcomeInsert> = {
  id: 'uuid',
  case_id: 'uuid',
  kind: 'text',
  money_kind: 'text',
  amount_fen: 'bigint',
  result: 'text',
  reached_on: 'date',
  corrects_id: 'uuid',
  reason: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
};
