import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { PlacingV1 } from '../../../contracts/ports.js';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { statement } from '../../../platform/database/statement.js';
import { addressPlace } from './address-place.js';
import type { Finding } from './finding.rules.js';
import { toldPlace } from './told-place.rules.js';

export interface KeepUnresolved {
  readonly em: EntityManager;
  readonly cipher: FieldCipher;
  readonly now: Date;
}

export interface KeptPlace {
  readonly id: string;
  readonly resolvedCellId: string | null;
}

/** A row for the clerk for each, one statement for all. A matter that has its row keeps it. */
export async function keepUnresolved(
  { em, cipher, now }: KeepUnresolved,
  items: readonly { readonly placing: PlacingV1; readonly finding: Finding }[],
): Promise<ReadonlyMap<string, KeptPlace>> {
  if (items.length === 0) return new Map();
  const byRef = new Map(items.map((item) => [item.placing.ref, item]));
  const rows = [...byRef.values()].map(({ placing, finding }) => {
    const id = uuidv7();
    const { address, areaCode, point } = toldPlace(placing.place);
    return {
      id,
      ref: placing.ref,
      address_sealed: address === null ? null : cipher.seal(address, addressPlace(id)),
      area_code: areaCode,
      point,
      certainty: finding.certainty,
      reason: finding.reason,
      candidate_cell_ids: finding.candidateIds,
      is_guarded: placing.purpose === 'ACCUSATION',
    };
  });
  const kept = await statement<{ id: string; ref: string; resolvedCellId: string | null }>(
    em,
    `insert into grid.unresolved_place
       (id, ref, address_sealed, area_code, point, certainty, reason, candidate_cell_ids, is_guarded, created_at)
     select r.*, $2::timestamptz from jsonb_to_recordset($1::jsonb) as r (
       id text, ref text, address_sealed text, area_code text, point jsonb, certainty real, reason text,
       candidate_cell_ids text[], is_guarded boolean)
     on conflict (ref) do update set ref = excluded.ref
     returning id, ref, resolved_cell_id as "resolvedCellId"`,
    [JSON.stringify(rows), now],
  );
  return new Map(kept.map(({ ref, ...row }) => [ref, row]));
}
