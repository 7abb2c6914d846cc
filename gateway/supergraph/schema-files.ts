import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { buildFeedGraph } from '../live/feed-graph.js';

/** A subgraph's schema as it is checked in. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

export const supergraphFile = (): string => repositoryPath('gateway', 'supergraph.graphql');
export const subgraphFile = (name: string): string => repositoryPath('subgraphs', name, 'schema.graphql');

/** The checked-in schemas of all subgraphs, and the gateway's own. */
export function readSubgraphSdls(): SubgraphSdl[] {
  const { name, sdl } = buildFeedGraph();
  const folder = repositoryPath('subgraphs');
  const names = existsSync(folder) ? readdirSync(folder).filter((entry) => existsSync(subgraphFile(entry))) : [];
  return [
    ...names.sort().map((entry) => ({ name: entry, sdl: readFileSync(subgraphFile(entry), 'utf8') })),
    { name, sdl },
  ];
}
