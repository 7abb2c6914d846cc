import type { EntityManager } from '@mikro-orm/postgresql';
import { maskIdNo, maskPhone } from '../../../contracts/codes/mask-number.js';
import { statement } from '../../../platform/database/statement.js';
import type { IntakeSecrets } from '../intake-secrets.js';
import { maskName } from './mask.rules.js';
import type { PetitionerType } from './petitioner.type.js';

/** Most persons shown of one submission: a joint letter may name hundreds. */
const PERSONS_SHOWN = 50;

export interface ToldRow {
  readonly submission_id: string;
  readonly ordinal: number;
  readonly is_lead: boolean;
  readonly petitioner_id: string;
  /** Null for a person who told none of them. */
  readonly kind: 'NAME' | 'SALUTATION' | 'PHONE' | 'ID_NO' | null;
  readonly blind_index: string;
  readonly sealed: string;
}

/** Only what that very submission told: what else is known of the person came in confidence elsewhere. */
const TOLD = `
  select l.submission_id, l.ordinal, l.is_lead, l.petitioner_id, i.kind, i.blind_index, i.sealed
  from intake.petitioner_link l
  left join intake.petitioner_identifier i
    on i.petitioner_id = l.petitioner_id and i.blind_index = any(l.told)
    and i.kind in ('NAME', 'SALUTATION', 'PHONE', 'ID_NO') and i.sealed is not null
  where l.submission_id = any($1) and l.ordinal < ${PERSONS_SHOWN}
  order by l.submission_id, l.ordinal`;

/** The persons of each submission, opened only to be masked. */
export async function loadPetitioners(
  em: EntityManager,
  secrets: Pick<IntakeSecrets, 'openIdentifier'>,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, PetitionerType[]>> {
  const rows = await statement<ToldRow>(em, TOLD, [submissionIds]);
  const persons = new Map<string, PetitionerType[]>();
  for (const [submissionId, told] of Map.groupBy(rows, ({ submission_id }) => submission_id)) {
    const byPerson = Map.groupBy(told, ({ ordinal }) => ordinal);
    persons.set(
      submissionId,
      Array.from(byPerson.values(), (rowsOfOne) => maskedPerson(secrets, rowsOfOne)),
    );
  }
  return persons;
}

/** One person of one submission. */
export function maskedPerson(secrets: Pick<IntakeSecrets, 'openIdentifier'>, told: readonly ToldRow[]): PetitionerType {
  const masked = (kind: ToldRow['kind'], mask: (text: string) => string): string | null => {
    const row = told.find((one) => one.kind === kind);
    return row ? mask(secrets.openIdentifier(row.petitioner_id, row.blind_index, row.sealed)) : null;
  };
  return {
    // `张三先生` is no name to compare by, and as telling as one.
    nameMasked: masked('NAME', maskName) ?? masked('SALUTATION', maskName),
    phoneMasked: masked('PHONE', maskPhone),
    idNoMasked: masked('ID_NO', maskIdNo),
    isLead: told[0]?.is_lead ?? false,
  };
}
