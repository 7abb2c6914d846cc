import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonRole } from '../../../contracts/normalised-submission.js';
import { statement } from '../../../platform/database/statement.js';
import type { IntakeSecrets } from '../intake-secrets.js';
import { maskedPerson, type ToldRow } from './load-petitioners.js';
import type { ParticipantRole, ParticipantType } from './participant.type.js';

export interface ParticipantPageKey {
  readonly submissionId: string;
  readonly size: number;
  /** Place of the last one seen, from 0; -1 before the first. */
  readonly after: number;
}

export type ParticipantRow = ParticipantType & { readonly ordinal: number };

type PageRow = ToldRow & { readonly at_key: number; readonly role: PersonRole };

/** One more than asked for, when there is one. */
export async function loadParticipants(
  em: EntityManager,
  secrets: Pick<IntakeSecrets, 'openIdentifier'>,
  keys: readonly ParticipantPageKey[],
): Promise<ParticipantRow[][]> {
  const rows = await statement<PageRow>(em, PAGES, [
    keys.map(({ submissionId }) => submissionId),
    keys.map(({ size }) => size),
    keys.map(({ after }) => after),
  ]);
  const byKey = Map.groupBy(rows, (row) => row.at_key);
  return keys.map((_, at) => {
    const told = Map.groupBy(byKey.get(at + 1) ?? [], ({ ordinal }) => ordinal);
    return Array.from(told, ([ordinal, ofOne]) => participantOf(secrets, ordinal, ofOne));
  });
}

function participantOf(
  secrets: Pick<IntakeSecrets, 'openIdentifier'>,
  ordinal: number,
  told: readonly PageRow[],
): ParticipantRow {
  const { isLead, ...masked } = maskedPerson(secrets, told);
  const role: ParticipantRole = isLead ? 'LEAD' : (told[0]?.role ?? 'COSIGNER');
  return { ...masked, ordinal, role, isTold: role !== 'COSIGNER' };
}

const PAGES = `
  select page.at_key::int, l.submission_id, l.ordinal, l.is_lead, l.role, l.petitioner_id, i.kind, i.blind_index, i.sealed
    from unnest($1::text[], $2::int[], $3::int[]) with ordinality as page (submission_id, size, after, at_key)
   cross join lateral (
     select * from intake.petitioner_link own
      where own.submission_id = page.submission_id and own.ordinal > page.after
      order by own.ordinal limit page.size + 1) l
    left join intake.petitioner_identifier i
      on i.petitioner_id = l.petitioner_id and i.blind_index = any (l.told)
     and i.kind in ('NAME', 'SALUTATION', 'PHONE', 'ID_NO') and i.sealed is not null
   order by page.at_key, l.ordinal`;

export interface ParticipantCountRow {
  readonly submission_id: string;
  readonly representatives: number;
  readonly co_signers: number;
}

export async function countParticipants(
  em: EntityManager,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, ParticipantCountRow>> {
  const rows = await statement<ParticipantCountRow>(
    em,
    `select submission_id, (count(*) filter (where role = 'REPRESENTATIVE'))::int as representatives,
            (count(*) filter (where role = 'COSIGNER'))::int as co_signers
       from intake.petitioner_link where submission_id = any ($1) group by submission_id`,
    [submissionIds],
  );
  return new Map(rows.map((row) => [row.submission_id, row]));
}
