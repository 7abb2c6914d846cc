import type { EntityManager } from '@mikro-orm/postgresql';
import { type ProfileDefinition, profileDefinition } from '../../../contracts/mapping-profile.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { decodePayload } from './decode/decode-payload.js';
import { itemsIn } from './item-key.rules.js';
import type { ProfileBook } from './profile-book.js';
import type { ProfileDesk, Publication } from './profile-desk.js';
import { tryItem } from './try-item.rules.js';

export function openProfileDesk(fork: () => EntityManager, book: ProfileBook, changed: () => void): ProfileDesk {
  return {
    tryOn: async ({ definition, name, contentType, raw }) => {
      const profile = name === null ? readDefinition(definition) : await book.find(name);
      if (!profile) throw new HubError('PROFILE_NOT_FOUND', { profile: name ?? '' });
      return itemsIn(profile, decodePayload(profile, contentType, raw)).map((tree) => tryItem(profile, tree));
    },
    publish: async (publication) => {
      const profile = readDefinition(publication.definition);
      await insertProfile(fork(), profile, publication);
      changed();
      return { name: profile.name, version: profile.version };
    },
  };
}

/** @throws HubError BAD_USER_INPUT with `field`: the first path in the definition that is wrong */
function readDefinition(definition: unknown): ProfileDefinition {
  const parsed = profileDefinition.safeParse(definition);
  if (parsed.success) return parsed.data;
  throw new HubError('BAD_USER_INPUT', { field: parsed.error.issues[0]?.path.join('.') || 'definition' });
}

async function insertProfile(
  em: EntityManager,
  profile: ProfileDefinition,
  { validFrom, publishedBy }: Publication,
): Promise<void> {
  const rows = await statement(
    em,
    `insert into intake.mapping_profile (name, version, definition, valid_from, source, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6, now()) on conflict do nothing returning version`,
    [profile.name, profile.version, JSON.stringify(profile), validFrom, profile.source, publishedBy],
  );
  if (rows.length === 0) throw new HubError('BAD_USER_INPUT', { field: 'version' });
}
