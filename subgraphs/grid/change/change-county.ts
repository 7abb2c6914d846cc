import type { EntityManager } from '@mikro-orm/postgresql';
import type { CasesPort } from '../../../contracts/ports.js';
import type { AtlasCache } from '../atlas/atlas-cache.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import { type Applied, applyChanges } from './apply-changes.js';
import { mayEndBare } from './bare-ends.rules.js';
import type { Change } from './change.rules.js';
import { judgeChanges } from './judge-changes.js';
import { judgeOpenWork } from './judge-open-work.js';

export interface ChangeOptions {
  /** Subject of the viewer's token, or the name of a command. */
  readonly by: string;
  /** The mutation, or the file's name and hash. */
  readonly through: string;
  /** Why, as a code. */
  readonly reason?: string | undefined;
  /** Says what would be changed, and changes nothing. */
  readonly isTrial?: boolean;
  /** What else has to be written, in the same transaction and only when the changes are. A throw undoes both. */
  readonly along?: ((tx: EntityManager) => Promise<void>) | undefined;
  /** As `along`, but a change by itself: made also when nothing else is, and never with a fault. */
  readonly beside?: ((tx: EntityManager) => Promise<void>) | undefined;
}

/** Changes the organisation, whole or not at all; with faults in the answer nothing was changed. */
export type ChangeCounty = (changes: readonly Change[], options: ChangeOptions) => Promise<Applied>;

export interface CountyChanger {
  readonly atlases: Pick<AtlasCache, 'current'>;
  fork(): EntityManager;
  /** Says what open work stands on a unit or cell. */
  cases(): CasesPort;
  /** Tells every process. After the commit. */
  announce(): void;
  now(): Date;
}

export function createCountyChanger({ atlases, fork, cases, announce, now }: CountyChanger): ChangeCounty {
  return async (changes, { by, through, reason, along, beside, isTrial = false }) => {
    const atlas = await atlases.current();
    if (isTrial || mayEndBare(changes)) {
      const plan = judgeChanges(atlas, changes);
      const faults = [...plan.faults, ...(await judgeOpenWork(cases, atlas, plan))];
      if (isTrial || faults.length > 0) return { ...plan, faults, revision: null };
    }
    const author = { by, through, reason, at: now() };
    const applied = await fork().transactional(async (tx) => {
      const written = await applyChanges(tx, atlas, changes, author);
      if (written.revision !== null) await along?.(tx);
      if (!beside || written.faults.length > 0) return written;
      await beside(tx);
      return { ...written, revision: written.revision ?? (await raiseRevision(tx)) };
    });
    if (applied.revision !== null) announce();
    return applied;
  };
}
