import type { Caller } from '../identity/caller-assertion.js';
import type { Sweep } from '../queue/sweeper.js';
import type { PortDefinition } from '../rpc/port.js';
import type { SubgraphGraph } from './build-subgraph.js';

/** One subgraph as the composition root sees it, whether it then runs in the gateway's process or in its own. */
export interface SubgraphPart<Port extends object = object> {
  readonly name: string;
  readonly graph: SubgraphGraph;
  /** What other parts ask of it outside the graph. */
  readonly port: Port;
  readonly portDefinition: PortDefinition;
  /** A fresh context for one request: entity manager, loaders, viewer. */
  contextOf(caller: Caller): object;
  /** Names of the migrations it ran. The caller holds the migration lock. */
  migrate(): Promise<string[]>;
  /** Starts this part's queue workers. */
  work(): void;
  readonly sweeps: readonly Sweep[];
  /** Rejects when the part could not do its work now. */
  ready(): Promise<void>;
  /** After the workers have been closed. */
  close(): Promise<void>;
}
