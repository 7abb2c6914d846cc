import type { ReceptionLevel } from '../../../contracts/channel.js';
import type { Columns } from '../insert-rows.js';
import type { GuidanceKind } from './guidance.rules.js';

export const CHAIN_KINDS = ['NEW_FACTS', 'AFTER_WITHDRAWAL'] as const;
export type ChainKind = (typeof CHAIN_KINDS)[number];

export interface CaseChainRow {
  readonly case_id: string;
  readonly previous_case_id: string;
  readonly kind: ChainKind;
  readonly reason: string | null;
  readonly linked_by: string;
  readonly linked_at: Date;
}

export const CASE_CHAIN_COLUMNS: Columns<CaseChainRow> = {
  case_id: 'uuid',
  previous_case_id: 'uuid',
  kind: 'text',
  reason: 'text',
  linked_by: 'text',
  linked_at: 'timestamptz',
};

export interface GuidanceInsertRow {
  readonly submission_id: string;
  readonly kind: GuidanceKind;
  readonly case_id: string;
  readonly found_at: Date;
}

export const GUIDANCE_COLUMNS: Columns<GuidanceInsertRow> = {
  submission_id: 'text',
  kind: 'text',
  case_id: 'uuid',
  found_at: 'timestamptz',
};

export interface VisitLevelRow {
  readonly submission_id: string;
  readonly case_id: string;
  readonly received_level: ReceptionLevel;
  readonly level_in_charge: ReceptionLevel;
  readonly proper_level: ReceptionLevel;
  readonly is_skipped: boolean;
  readonly area_codes: readonly string[];
  readonly received_at: Date;
}

export const VISIT_LEVEL_COLUMNS: Columns<VisitLevelRow> = {
  submission_id: 'text',
  case_id: 'uuid',
  received_level: 'text',
  level_in_charge: 'text',
  proper_level: 'text',
  is_skipped: 'boolean',
  area_codes: 'text[]',
  received_at: 'timestamptz',
};
