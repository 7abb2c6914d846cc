import type { EntityManager } from '@mikro-orm/postgresql';
import type { OnlineDoor, VisitDoor } from '../../contracts/doors.js';
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
  now(): Date;
}

/** What one request to this subgraph works with. */
export interface IntakeContext extends Omit<IntakeServices, 'fork'> {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  /** Keyed hash of the client's network address. */
  readonly client: string;
  readonly requestId: string;
  readonly loaders: IntakeLoaders;
}

export function createIntakeContext(services: IntakeServices, { viewer, client, requestId }: Caller): IntakeContext {
  const { fork, doors, setAside, profiles, secrets, tries, now } = services;
  const em = fork();
  const loaders = createIntakeLoaders(em, secrets);
  return { em, viewer, client, requestId, loaders, doors, setAside, profiles, secrets, tries, now };
}
