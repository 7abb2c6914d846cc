import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { ReceptionLevel } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';
import type { ChainKind } from './chain-columns.js';
import type { GuidanceKind } from './guidance.rules.js';

export interface GuidanceRow {
  readonly caseId: string;
  readonly submissionId: string;
  readonly kind: GuidanceKind;
  readonly foundAt: Date;
  readonly dismissedAt: Date | null;
}

export interface ChainLinkRow {
  readonly caseId: string;
  readonly relatedId: string;
  readonly kind: ChainKind;
  readonly reason: string | null;
  readonly linkedAt: Date;
}

export interface VisitLevelSeen {
  readonly submissionId: string;
  readonly received: ReceptionLevel;
  readonly inCharge: ReceptionLevel;
  readonly proper: ReceptionLevel;
  readonly isSkipped: boolean;
}

/** Most entries shown of one case. */
const SHOWN = 100;

/** One statement a kind of thing, however many cases a request asks it for. */
export interface ChainLoaders {
  readonly guidance: DataLoader<string, GuidanceRow[]>;
  readonly previous: DataLoader<string, ChainLinkRow | null>;
  readonly later: DataLoader<string, ChainLinkRow[]>;
  /** By submission. */
  readonly visitLevel: DataLoader<string, VisitLevelSeen | null>;
}

export function chainLoaders(em: EntityManager): ChainLoaders {
  return {
    guidance: many<GuidanceRow>(em, GUIDANCE_OF_CASES),
    previous: new DataLoader(async (ids) => {
      const rows = await statement<ChainLinkRow>(em, PREVIOUS, [ids]);
      const byCase = new Map(rows.map((row) => [row.caseId, row]));
      return ids.map((id) => byCase.get(id) ?? null);
    }),
    later: many<ChainLinkRow>(em, LATER),
    visitLevel: new DataLoader(async (ids) => {
      const rows = await statement<VisitLevelSeen>(em, VISIT_LEVELS, [ids]);
      const bySubmission = new Map(rows.map((row) => [row.submissionId, row]));
      return ids.map((id) => bySubmission.get(id) ?? null);
    }),
  };
}

function many<Row extends { readonly caseId: string }>(em: EntityManager, sql: string): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const byCase = Map.groupBy(await statement<Row>(em, sql, [ids]), ({ caseId }) => caseId);
    return ids.map((id) => byCase.get(id) ?? []);
  });
}

export const GUIDANCE_OF_CASES = `
  select g.* from unnest($1::uuid[]) as asked (case_id) cross join lateral (
    select own.case_id as "caseId", own.submission_id as "submissionId", own.kind, own.found_at as "foundAt",
           own.dismissed_at as "dismissedAt"
      from cases.guidance own where own.case_id = asked.case_id
     order by own.found_at desc, own.submission_id, own.kind limit ${SHOWN}) g`;

const PREVIOUS = `
  select case_id as "caseId", previous_case_id as "relatedId", kind, reason, linked_at as "linkedAt"
    from cases.case_chain where case_id = any ($1::uuid[])`;

const LATER = `
  select previous_case_id as "caseId", case_id as "relatedId", kind, reason, linked_at as "linkedAt"
    from cases.case_chain where previous_case_id = any ($1::uuid[]) order by linked_at, case_id`;

const VISIT_LEVELS = `
  select submission_id as "submissionId", received_level as received, level_in_charge as "inCharge",
         proper_level as proper, is_skipped as "isSkipped"
    from cases.visit_level where submission_id = any ($1)`;
