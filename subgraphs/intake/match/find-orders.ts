import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

export interface OrderKey {
  readonly sourceSystem: string;
  readonly externalId: string;
}

/** A submission that others can belong to. */
export interface KnownMatter {
  readonly id: string;
  readonly case_id: string | null;
  /** Where it belongs itself. */
  readonly anchor_id: string | null;
}

export const orderText = ({ sourceSystem, externalId }: OrderKey): string => `${sourceSystem}\n${externalId}`;

/**
 * For each order the submission that opened it, if that has been matched: an order that is still on its way, or was
 * set aside, has no matter yet. Served by the unique key, which begins with the order.
 */
export async function findOrders(em: EntityManager, orders: readonly OrderKey[]): Promise<Map<string, KnownMatter>> {
  if (orders.length === 0) return new Map();
  const rows = await statement<KnownMatter & { source_system: string; external_id: string }>(
    em,
    `select o.source_system, o.external_id, first.*
     from (select distinct * from unnest($1::text[], $2::text[]) as u (source_system, external_id)) o
     cross join lateral (
       select s.id, s.case_id, s.anchor_id from intake.submission s
       where s.source_system = o.source_system and s.external_id = o.external_id
         and s.matched_event = 'NEW' and s.state in ('MATCHED', 'LINKED')
       order by s.id limit 1
     ) first`,
    [orders.map(({ sourceSystem }) => sourceSystem), orders.map(({ externalId }) => externalId)],
  );
  return new Map(rows.map((row) => [orderText({ sourceSystem: row.source_system, externalId: row.external_id }), row]));
}
