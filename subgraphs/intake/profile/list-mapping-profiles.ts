import type { EntityManager } from '@mikro-orm/postgresql';
import type { Channel } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import {
  cursorOf,
  type Page,
  type PageAsked,
  pageOf,
  pageSize,
  readCursor,
} from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import type { MappingProfileType } from './mapping-profile.type.js';

interface ProfileRow {
  readonly name: string;
  readonly version: number;
  readonly channel: Channel | null;
  readonly format: string | null;
  readonly in_force: boolean;
  readonly valid_from: Date;
  readonly source: string;
  readonly published_by: string;
  readonly published_at: Date;
  readonly definition: unknown;
}

/** Of several versions whose time has come the highest is in force. */
const PROFILES = `
  select p.name, p.version, p.definition ->> 'channel' as channel, p.definition ->> 'format' as format,
    p.valid_from, p.source, p.published_by, p.published_at, p.definition,
    p.version is not distinct from (
      select max(o.version) from intake.mapping_profile o where o.name = p.name and o.valid_from <= $1
    ) as in_force
  from intake.mapping_profile p`;

/**
 * By name, the newest version first.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listMappingProfiles(
  { em, viewer, now }: IntakeContext,
  { first, after }: PageAsked,
): Promise<Page<MappingProfileType>> {
  refuseUnlessAllowed(viewer, 'listProfiles');
  const size = pageSize(first);
  const [name, version] = after == null ? ['', 0] : positionOf(after);
  const rows = await statement<ProfileRow>(
    em,
    `${PROFILES} where p.name > $2 or (p.name = $2 and p.version < $3)
     order by p.name, p.version desc limit ${size + 1}`,
    [now(), name, version],
  );
  return pageOf(rows, size, (row) => cursorOf([row.name, String(row.version)]), profileOf);
}

export async function loadMappingProfile(
  em: EntityManager,
  { name, version }: { readonly name: string; readonly version: number },
  now: Date,
): Promise<MappingProfileType | null> {
  const rows = await statement<ProfileRow>(em, `${PROFILES} where p.name = $2 and p.version = $3`, [
    now,
    name,
    version,
  ]);
  return rows[0] ? profileOf(rows[0]) : null;
}

const profileOf = (row: ProfileRow): MappingProfileType => ({
  name: row.name,
  version: row.version,
  channel: row.channel,
  format: row.format,
  inForce: row.in_force,
  validFrom: row.valid_from,
  source: row.source,
  publishedBy: row.published_by,
  publishedAt: row.published_at,
  definition: row.definition,
});

function positionOf(cursor: string): [string, number] {
  const [name = '', version = ''] = readCursor(cursor, 2);
  if (!/^\d{1,9}$/.test(version)) throw new HubError('CURSOR_INVALID');
  return [name, Number(version)];
}
