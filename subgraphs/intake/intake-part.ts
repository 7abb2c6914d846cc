import type { OnlineDoor, VisitDoor } from '../../contracts/doors.js';
import type { Inbox } from '../../contracts/envelope.js';
import { INTAKE_PORT, type IntakePort } from '../../contracts/ports.js';
import type { AccessLog } from '../../platform/access-log/access-log.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { SubgraphPart } from '../../platform/graphql/subgraph-part.js';
import { createIntakeContext, type IntakeServices } from './intake-context.js';
import { type IntakeDependencies, openIntakeCore } from './intake-core.js';
import { buildIntakeGraph } from './intake-graph.js';
import { openProfileDesk } from './profile/open-profile-desk.js';
import { openSetAsideDesk } from './set-aside/open-set-aside-desk.js';
import { listSetAside, rawOf, type SetAsideRow, showSetAside } from './set-aside/set-aside-rows.js';

import { countUnknownValues, type UnknownValueCount } from './unknown/count-unknown-values.js';

export interface IntakeDoors {
  readonly visit: VisitDoor;
  readonly online: OnlineDoor;
}

/** What stands aside, for the command line of whoever runs the hub. */
export interface SetAsideCommands {
  /** The latest first; `before` is the id of the last row seen. */
  list(page: { readonly limit: number; readonly before?: string }): Promise<SetAsideRow[]>;
  /** By id or number. @throws HubError SUBMISSION_NOT_FOUND, SUBMISSION_NOT_SET_ASIDE */
  show(idOrNumber: string): Promise<SetAsideRow>;
  /** What the channel brought, byte for byte. */
  raw(submissionId: string): Promise<Buffer>;
  /** By id or number. Answers once it is on its way. @throws HubError SUBMISSION_NOT_FOUND, SUBMISSION_NOT_SET_ASIDE */
  replay(idOrNumber: string): Promise<void>;
}

export interface IntakePart extends SubgraphPart<IntakePort> {
  /** Where connectors put what they bring. */
  readonly inbox: Inbox;
  readonly setAside: SetAsideCommands;
  /** Values in no table of their profile, the most frequent first. */
  unknownValues(asked: { readonly since: Date; readonly limit: number }): Promise<UnknownValueCount[]>;
  /** Called once the connectors stand: until then the graph's two doors answer CHANNEL_UNREACHABLE. */
  openDoors(doors: IntakeDoors): void;
}

/** What arrives: kept whole, read by profile, matched, and handed on. */
export async function openIntake(deps: IntakeDependencies & { readonly access: AccessLog }): Promise<IntakePart> {
  const core = await openIntakeCore(deps);
  const { fork, vault, book, secrets, tries, profilesChanged } = core;
  const desk = openSetAsideDesk(fork, vault, deps.jobs);
  let doors: IntakeDoors | undefined;

  const services: IntakeServices = {
    fork,
    doors: () => {
      if (!doors) throw new HubError('CHANNEL_UNREACHABLE', { channel: 'visit|online' });
      return doors;
    },
    setAside: desk,
    profiles: openProfileDesk(fork, book, profilesChanged),
    secrets,
    tries,
    access: deps.access,
    now: deps.now,
  };

  return {
    name: 'intake',
    graph: await buildIntakeGraph(),
    port: core.port,
    portDefinition: INTAKE_PORT,
    contextOf: (caller) => createIntakeContext(services, caller),
    inbox: core.inbox,
    setAside: {
      list: (page) => listSetAside(fork(), page),
      show: (idOrNumber) => showSetAside(fork(), idOrNumber),
      raw: (submissionId) => rawOf(fork(), vault, submissionId),
      replay: async (idOrNumber) => desk.replay((await showSetAside(fork(), idOrNumber)).id),
    },
    unknownValues: (asked) => countUnknownValues(fork(), asked),
    openDoors: (given) => {
      doors = given;
    },
    migrate: core.migrate,
    work: core.work,
    sweeps: core.sweeps,
    ready: core.ready,
    close: core.close,
  };
}
