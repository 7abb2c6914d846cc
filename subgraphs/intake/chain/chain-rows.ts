import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** Where a submission stands among those of its petitioners in its matter. */
export interface ChainPlaceRow {
  readonly submission_id: string;
  readonly ordinal: number;
  readonly visit_ordinal: number | null;
  readonly previous_id: string | null;
  readonly first_received_at: Date;
}

/** The same of a whole case. */
export interface CaseChainRow {
  readonly case_id: string;
  /** Null while nobody can tell: its first submission names nobody. */
  readonly is_first: boolean | null;
  readonly ordinal: number | null;
  readonly visit_ordinal: number | null;
}

export interface ChainPageKey {
  readonly caseId: string;
  readonly size: number;
  /** Of the last row seen. */
  readonly after: readonly [receivedAt: string, id: string] | null;
}

export type ChainEntryRow = { readonly id: string; readonly received_at: Date } & {
  readonly [Key in keyof Omit<ChainPlaceRow, 'submission_id'>]: ChainPlaceRow[Key] | null;
};

export async function loadChainPlaces(
  em: EntityManager,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, ChainPlaceRow>> {
  const rows = await statement<ChainPlaceRow>(
    em,
    `select submission_id, ordinal, visit_ordinal, previous_id, first_received_at
       from intake.chain_place where submission_id = any ($1)`,
    [submissionIds],
  );
  return new Map(rows.map((row) => [row.submission_id, row]));
}

export async function loadCaseChains(
  em: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseChainRow>> {
  const rows = await statement<CaseChainRow>(
    em,
    `select s.case_id, (array_agg(p.ordinal order by s.received_at, s.id))[1] = 1 as is_first,
            max(p.ordinal) as ordinal, max(p.visit_ordinal) as visit_ordinal
       from intake.submission s left join intake.chain_place p on p.submission_id = s.id
      where s.case_id = any ($1) and s.matched_event = 'NEW' and s.state = 'LINKED' group by s.case_id`,
    [caseIds],
  );
  return new Map(rows.map((row) => [row.case_id, row]));
}

/** One row more than asked for, when there is one. */
export async function loadChainPages(em: EntityManager, keys: readonly ChainPageKey[]): Promise<ChainEntryRow[][]> {
  const rows = await statement<ChainEntryRow & { at_key: number }>(
    em,
    `select page.at_key::int, s.id, s.received_at, p.ordinal, p.visit_ordinal, p.previous_id, p.first_received_at
       from unnest($1::text[], $2::int[], $3::timestamptz[], $4::text[]) with ordinality
         as page (case_id, size, after_at, after_id, at_key)
      cross join lateral (
        select own.id, own.received_at from intake.submission own
         where own.case_id = page.case_id and own.matched_event = 'NEW' and own.state = 'LINKED'
           and (page.after_at is null or (own.received_at, own.id) > (page.after_at, page.after_id))
         order by own.received_at, own.id limit page.size + 1) s
       left join intake.chain_place p on p.submission_id = s.id
      order by page.at_key, s.received_at, s.id`,
    [
      keys.map(({ caseId }) => caseId),
      keys.map(({ size }) => size),
      keys.map(({ after }) => after?.[0] ?? null),
      keys.map(({ after }) => after?.[1] ?? null),
    ],
  );
  const byKey = Map.groupBy(rows, (row) => row.at_key);
  return keys.map((_, at) => byKey.get(at + 1) ?? []);
}
