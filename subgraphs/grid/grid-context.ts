import type { EntityManager } from '@mikro-orm/postgresql';
import type { CasesPort } from '../../contracts/ports.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { Atlas } from './atlas/atlas.js';
import type { Applied } from './change/apply-changes.js';
import type { Change } from './change/change.rules.js';
import type { ChangeOptions } from './change/change-county.js';
import type { PersonVault } from './person/person-vault.js';
import type { SheetImport } from './sheet/import-sheet.js';
import type { SheetOutcome } from './sheet/sheet-outcome.js';

/** The atlas as one viewer may see it, on one day. */
export interface GridView extends Pick<GridContext, 'cipher' | 'mayReadPeople' | 'mayReadPersonFiles'> {
  readonly atlas: Atlas;
  /** The county's day that is looked at, `yyyy-mm-dd`; today unless a query asks for another. */
  readonly day: string;
}

/** What one request to this subgraph works with. */
export interface GridContext {
  readonly viewer: Viewer;
  /** False for somebody without a token: units and cells have names for everybody, people do not. */
  readonly mayReadPeople: boolean;
  /** Masked identity numbers and former posts: for those who keep the organisation's records. */
  readonly mayReadPersonFiles: boolean;
  /** The same atlas all through the request. */
  view(): Promise<GridView>;
  readonly em: EntityManager;
  readonly cipher: PersonVault;
  readonly certaintyNeeded: number;
  /** What cases tells of its own. */
  cases(): CasesPort;
  now(): Date;
  /**
   * Changes the organisation in the viewer's name. A view asked for afterwards shows it.
   *
   * @param through the mutation, or the file's name
   */
  change(
    changes: readonly Change[],
    through: string,
    options?: Pick<ChangeOptions, 'isTrial' | 'reason' | 'along'>,
  ): Promise<Applied>;
  /** Brings a sheet in, in the viewer's name. A view asked for afterwards shows it. */
  importSheet(file: Omit<SheetImport, 'by'>): Promise<SheetOutcome>;
  /** Tells every process that the grid has changed; a view asked for afterwards shows it. After the commit. */
  announceChange(): void;
  /** Tells whoever waits for the place that a clerk has located it. After the commit. */
  announceResolved(unresolvedId: string): void;
}
