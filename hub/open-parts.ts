import {
  CASES_PORT,
  type CasesPort,
  GRID_PORT,
  type GridPort,
  INTAKE_PORT,
  type IntakePort,
} from '../contracts/ports.js';
import { HubError } from '../platform/errors/hub-error.js';
import type { SubgraphPart } from '../platform/graphql/subgraph-part.js';
import { assertionSigner } from '../platform/identity/caller-assertion.js';
import type { PortDefinition } from '../platform/rpc/port.js';
import { remotePort } from '../platform/rpc/remote-port.js';
import { type CasesPart, openCases } from '../subgraphs/cases/cases-part.js';
import { type GridPart, openGrid } from '../subgraphs/grid/grid-part.js';
import { type IntakePart, openIntake } from '../subgraphs/intake/intake-part.js';
import type { Infrastructure } from './infrastructure.js';

/** The parts of this process, and the ports of all parts wherever they run. */
export interface HubParts {
  readonly intake: IntakePart | null;
  readonly cases: CasesPart | null;
  readonly grid: GridPart | null;
  readonly local: readonly SubgraphPart[];
  readonly ports: { readonly intake: IntakePort; readonly cases: CasesPort; readonly grid: GridPort };
}

/** Opens the subgraphs that `HUB_ROLES` gives this process; the others are reached by `HUB_SUBGRAPH_URLS`. */
export async function openParts(base: Infrastructure): Promise<HubParts> {
  const { config, database, jobs, bus, log, keys, metrics, now, store, access } = base;
  const common = { jobs, bus, log, keys, metrics, now };
  const sign = await assertionSigner(keys.gateway);
  const isLocal = (name: 'intake' | 'cases' | 'grid'): boolean => config.HUB_ROLES.includes(name);
  const remote = <Port extends object>(name: string, definition: PortDefinition): Port => {
    const url = config.HUB_SUBGRAPH_URLS[name];
    return url === undefined ? unreachablePort<Port>(name, definition) : remotePort<Port>(name, url, definition, sign);
  };

  const grid = isLocal('grid') ? await openGrid({ ...common, url: database.urls.grid, cases: () => casesPort }) : null;
  const gridPort = grid?.port ?? remote<GridPort>('grid', GRID_PORT);
  const intake = isLocal('intake') ? await openIntake({ ...common, url: database.urls.intake, store, access }) : null;
  const intakePort = intake?.port ?? remote<IntakePort>('intake', INTAKE_PORT);
  const cases = isLocal('cases')
    ? await openCases({ ...common, url: database.urls.cases, intake: intakePort, grid: gridPort, access })
    : null;
  const casesPort: CasesPort = cases?.port ?? remote<CasesPort>('cases', CASES_PORT);

  return {
    intake,
    cases,
    grid,
    local: [grid, intake, cases].filter((part) => part !== null),
    ports: { intake: intakePort, cases: casesPort, grid: gridPort },
  };
}

/** Not every process asks every part: one without an address is a fault only when it is asked. */
function unreachablePort<Port extends object>(name: string, definition: PortDefinition): Port {
  const refuse = async (): Promise<never> => {
    throw new HubError('CONFIGURATION_INVALID', { variables: `HUB_SUBGRAPH_URLS: ${name}` });
  };
  return Object.fromEntries(Object.keys(definition).map((call) => [call, refuse])) as Port;
}
