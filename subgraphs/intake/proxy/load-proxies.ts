import type { EntityManager } from '@mikro-orm/postgresql';
import { maskPhone } from '../../../contracts/codes/mask-number.js';
import type { ProxyAuthorisation } from '../../../contracts/doors.js';
import { statement } from '../../../platform/database/statement.js';
import type { IntakeSecrets } from '../intake-secrets.js';
import { maskName } from '../petitioner/mask.rules.js';
import type { ProxyType } from './proxy.type.js';

interface ProxyRow {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly postId: string | null;
  readonly authorisation: ProxyAuthorisation | null;
}

/** Who acts for the petitioner of each submission, opened only to be masked. */
export async function loadProxies(
  em: EntityManager,
  { openProxy }: Pick<IntakeSecrets, 'openProxy'>,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, ProxyType>> {
  const rows = await statement<ProxyRow>(
    em,
    `select submission_id as id, name_sealed as name, phone_sealed as phone, post_id as "postId", authorisation
       from intake.proxy where submission_id = any ($1)`,
    [submissionIds],
  );
  return new Map(
    rows.map(({ id, name, phone, ...row }) => [
      id,
      {
        ...row,
        nameMasked: name === null ? null : maskName(openProxy(id, 'name_sealed', name)),
        phoneMasked: phone === null ? null : maskPhone(openProxy(id, 'phone_sealed', phone)),
      },
    ]),
  );
}
