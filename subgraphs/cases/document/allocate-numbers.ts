import type { EntityManager } from '@mikro-orm/postgresql';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { DocumentKind } from './document-kinds.rules.js';

export interface Numbered {
  readonly kind: DocumentKind;
  /** The unit that issues it. */
  readonly unitCode: string;
}

/** 文号 of a document, e.g. `宁信受〔2026〕12号`. */
const numberOf = (prefix: string, year: number, count: number): string => `${prefix}〔${year}〕${count}号`;

/**
 * Numbers for documents issued in this transaction, in their order: the unit's own series, or the county's. A series'
 * row stays locked until the commit, so that a year has no gap and no number twice; series are locked in the order of
 * their prefixes, so that no two writers wait for each other.
 *
 * @throws HubError DOCUMENT_SERIES_MISSING
 */
export async function allocateNumbers(tx: EntityManager, issuing: readonly Numbered[], at: Date): Promise<string[]> {
  const day = countyDay(at);
  const year = Number(day.slice(0, 4));
  const prefixes = await prefixesOf(tx, issuing, day);
  const wanted = Map.groupBy(prefixes, (prefix) => prefix);
  const rows = await statement<{ prefix: string; last: number }>(
    tx,
    `insert into cases.document_number as n (prefix, year, last)
     select want.prefix, $2, want.many
       from unnest($1::text[], $3::int[]) as want (prefix, many) order by want.prefix
     on conflict (prefix, year) do update set last = n.last + excluded.last
     returning prefix, last`,
    [[...wanted.keys()], year, [...wanted.values()].map(({ length }) => length)],
  );
  const next = new Map(rows.map(({ prefix, last }) => [prefix, last - (wanted.get(prefix)?.length ?? 0)]));
  return prefixes.map((prefix) => {
    const count = (next.get(prefix) ?? 0) + 1;
    next.set(prefix, count);
    return numberOf(prefix, year, count);
  });
}

async function prefixesOf(tx: EntityManager, issuing: readonly Numbered[], day: string): Promise<string[]> {
  const rows = await statement<{ prefix: string | null }>(
    tx,
    `select s.prefix
       from unnest($1::text[], $2::text[]) with ordinality as want (kind, unit_code, at_place)
       left join lateral (
         select own.prefix from cases.document_series own
          where own.kind = want.kind and (own.unit_code = want.unit_code or own.unit_code is null)
            and own.valid_from <= $3::date
          order by own.unit_code is null, own.valid_from desc limit 1) s on true
      order by want.at_place`,
    [issuing.map(({ kind }) => kind), issuing.map(({ unitCode }) => unitCode), day],
  );
  return rows.map(({ prefix }, at) => {
    if (prefix === null) throw new HubError('DOCUMENT_SERIES_MISSING', { kind: issuing[at]?.kind ?? '' });
    return prefix;
  });
}
