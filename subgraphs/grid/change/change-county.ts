import type { EntityManager } from '@mikro-orm/postgresql';
import type { AtlasCache } from '../atlas/atlas-cache.js';
import { type Applied, applyChanges } from './apply-changes.js';
import type { Change } from './change.rules.js';
import { judgeChanges } from './judge-changes.js';

export interface ChangeOptions {
  /** Subject of the viewer's token, or the name of a command. */
  readonly by: string;
  /** The mutation, or the file's name and hash. */
  readonly through: string;
  /** Why, as a code. */
  readonly reason?: string | undefined;
  /** Says what would be changed, and changes nothing. */
  readonly isTrial?: boolean;
}

/** Changes the organisation, whole or not at all; with faults in the answer nothing was changed. */
export type ChangeCounty = (changes: readonly Change[], options: ChangeOptions) => Promise<Applied>;

export interface CountyChanger {
  readonly atlases: Pick<AtlasCache, 'current'>;
  fork(): EntityManager;
  /** Tells every process. After the commit. */
  announce(): void;
  now(): Date;
}

export function createCountyChanger({ atlases, fork, announce, now }: CountyChanger): ChangeCounty {
  return async (changes, { by, through, reason, isTrial = false }) => {
    const atlas = await atlases.current();
    if (isTrial) return { ...judgeChanges(atlas, changes), revision: null };
    const author = { by, through, reason, at: now() };
    const applied = await fork().transactional((tx) => applyChanges(tx, atlas, changes, author));
    if (applied.revision !== null) announce();
    return applied;
  };
}
