import { existsSync, readFileSync } from 'node:fs';
import { composeSupergraph } from './compose-supergraph.js';
import { readSubgraphSdls, type SubgraphSdl, subgraphFile, supergraphFile } from './schema-files.js';

/** The checked-in schema files that are not what the code makes: those to be written anew. */
export function checkSchemasFresh(graphs: readonly SubgraphSdl[]): string[] {
  const stale = graphs
    .filter(({ name, sdl }) => textOf(subgraphFile(name)) !== sdl)
    .map(({ name }) => subgraphFile(name));
  const supergraph = textOf(supergraphFile()) === composeSupergraph(readSubgraphSdls());
  return supergraph ? stale : [...stale, supergraphFile()];
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
