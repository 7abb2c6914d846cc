import type { EntityManager } from '@mikro-orm/postgresql';
import type { OnlineDoor, VisitDoor } from '../../contracts/doors.js';
import type { AccessLog } from '../../platform/access-log/access-log.js';
import { type AccessNotes, accessNotes } from '../../platform/access-log/access-notes.js';
import type { Caller } from '../../platform/identity/caller-assertion.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { IntakeSecrets } from './intake-secrets.js';
import type { ProfileDesk } from './profile/profile-desk.js';
import type { QueryCodeTries } from './progress/query-code-tries.js';
import type { SetAsideDesk } from './set-aside/set-aside-desk.js';
import { createIntakeLoaders, type IntakeLoaders } from './submission/intake-loaders.js';

/** What the graph needs of the part behind it, for as long as the process runs. */
export interface IntakeServices {
  /** A fresh entity manager for one request. */
  fork(): EntityManager;
  /** Given by the composition root when the connectors stand; asked for at each call. */
  doors(): { readonly visit: VisitDoor; readonly online: OnlineDoor };
  readonly setAside: SetAsideDesk;
  readonly profiles: ProfileDesk;
  readonly secrets: IntakeSecrets;
  readonly tries: QueryCodeTries;
  /** Who read of which petitioner. */
  readonly access: Pick<AccessLog, 'record'>;
  now(): Date;
}

/** What one request to this subgraph works with. */
export interface IntakeContext extends Omit<IntakeServices, 'fork' | 'access'> {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  /** Keyed hash of the client's network address. */
  readonly client: string;
  readonly requestId: string;
  readonly loaders: IntakeLoaders;
  /** What this request reads of petitioners. */
  readonly access: AccessNotes;
}

export function createIntakeContext(services: IntakeServices, caller: Caller): IntakeContext {
  const { viewer, client, requestId } = caller;
  const { fork, doors, setAside, profiles, secrets, tries, now } = services;
  const em = fork();
  const access = accessNotes(services.access, caller);
  const loaders = createIntakeLoaders(em, secrets, access);
  return { em, viewer, client, requestId, loaders, access, doors, setAside, profiles, secrets, tries, now };
}
