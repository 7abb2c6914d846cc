import type { EntityManager } from '@mikro-orm/postgresql';
import { type ProfileDefinition, profileDefinition } from '../../../contracts/mapping-profile.js';
import { statement } from '../../../platform/database/statement.js';

/** How long a profile is used before the table is asked again. Milliseconds. */
const FRESH_MS = 5_000;

/** The mapping profiles in force, at hand. */
export interface ProfileBook {
  /** The newest version whose time has come, or the one asked for. Null: no such profile. */
  find(name: string, version?: number): Promise<ProfileDefinition | null>;
  /** After a profile was published here or elsewhere. */
  forget(): void;
}

export function openProfileBook(fork: () => EntityManager, now: () => Date): ProfileBook {
  let pages = new Map<string, { readonly found: Promise<ProfileDefinition | null>; readonly until: number }>();

  return {
    find: (name, version) => {
      const key = `${name}@${version ?? ''}`;
      const page = pages.get(key);
      const time = now().getTime();
      if (page && page.until > time) return page.found;
      const found = load(fork(), name, version, now());
      pages.set(key, { found, until: time + FRESH_MS });
      found.catch(() => pages.delete(key));
      return found;
    },
    forget: () => {
      pages = new Map();
    },
  };
}

async function load(
  em: EntityManager,
  name: string,
  version: number | undefined,
  now: Date,
): Promise<ProfileDefinition | null> {
  const rows = await statement<{ definition: unknown }>(
    em,
    `select definition from intake.mapping_profile
     where name = $1 and case when $2::integer is null then valid_from <= $3 else version = $2 end
     order by version desc limit 1`,
    [name, version ?? null, now],
  );
  return rows[0] ? profileDefinition.parse(rows[0].definition) : null;
}
