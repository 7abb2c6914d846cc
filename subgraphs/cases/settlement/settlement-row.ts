import type { Columns } from '../insert-rows.js';
import type { Settlement, SettlementBasis } from './settlement-words.rules.js';

export interface SettlementRow {
  readonly caseId: string;
  readonly settlement: Settlement;
  readonly basis: SettlementBasis | null;
  readonly pledgeDocumentId: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** Of many cases, the oldest first. */
export const SETTLEMENTS_OF = `
  select s.case_id as "caseId", s.settlement, s.basis, s.pledge_document_id as "pledgeDocumentId", s.reason, s.at
    from cases.settlement s where s.case_id = any ($1::uuid[]) order by s.at, s.id`;

export interface SettlementInsert {
  readonly id: string;
  readonly case_id: string;
  readonly settlement: Settlement;
  readonly basis: SettlementBasis | null;
  readonly pledge_document_id: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string;
}

export const SETTLEMENT_COLUMNS: Columns<SettlementInsert> = {
  id: 'uuid',
  case_id: 'uuid',
  settlement: 'text',
  basis: 'text',
  pledge_document_id: 'uuid',
  reason: 'text',
  at: 'timestamptz',
  by: 'text',
};
