import { repositoryPath } from '../../platform/config/repository-path.js';

/** A subgraph's schema as it is checked in. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

export const supergraphFile = (): string => repositoryPath('gateway', 'supergraph.graphql');
