import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type ProfileDefinition, profileDefinition } from '../../../contracts/mapping-profile.js';
import { repositoryPath } from '../../../platform/config/repository-path.js';
import { statement } from '../../../platform/database/statement.js';

/** The profiles that come with the hub, from their files. */
export function builtinProfiles(): ProfileDefinition[] {
  const folder = repositoryPath('subgraphs', 'intake', 'profile', 'builtin');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => profileDefinition.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}

/** Writes those whose version is not there yet. A version that is there stays as it is: what it read was read by it. */
export async function publishBuiltin(em: EntityManager, now: Date): Promise<void> {
  const profiles = builtinProfiles();
  await statement(
    em,
    `insert into intake.mapping_profile (name, version, definition, valid_from, source, published_by, published_at)
     select p.name, p.version, p.definition, '2022-05-01T00:00:00+08:00', p.source, 'builtin', $5
     from unnest($1::text[], $2::int[], $3::jsonb[], $4::text[]) as p (name, version, definition, source)
     on conflict do nothing`,
    [
      profiles.map(({ name }) => name),
      profiles.map(({ version }) => version),
      profiles.map((profile) => JSON.stringify(profile)),
      profiles.map(({ source }) => source),
      now,
    ],
  );
}
