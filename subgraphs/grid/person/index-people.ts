import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import { idNoIndexOf, type PersonVault, phoneIndexOf } from './person-vault.js';
import { idNoPlace, phonePlace } from './sealed-place.js';

interface UnindexedRow {
  readonly id: string;
  readonly phone: string | null;
  readonly idNo: string | null;
}

/** Gives people who were written before there were blind indexes theirs. Run again it finds nobody. */
export async function indexPeople(em: EntityManager, vault: PersonVault): Promise<void> {
  await em.transactional(async (tx) => {
    const rows = await statement<UnindexedRow>(
      tx,
      `select id, phone_sealed as phone, id_no_sealed as "idNo" from grid.person
       where (phone_sealed is not null and phone_index is null) or (id_no_sealed is not null and id_no_index is null)
       for update`,
    );
    if (rows.length === 0) return;
    const indexed = rows.map(({ id, phone, idNo }) => ({
      id,
      phoneIndex: phone === null ? null : phoneIndexOf(vault, vault.open(phone, phonePlace(id))),
      idNoIndex: idNo === null ? null : idNoIndexOf(vault, vault.open(idNo, idNoPlace(id))),
    }));
    await statement(
      tx,
      `update grid.person as p set phone_index = r."phoneIndex", id_no_index = r."idNoIndex"
       from jsonb_to_recordset($1::jsonb) as r (id text, "phoneIndex" text, "idNoIndex" text) where p.id = r.id`,
      [JSON.stringify(indexed)],
    );
    await raiseRevision(tx);
  });
}
