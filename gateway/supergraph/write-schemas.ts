import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { composeSupergraph } from './compose-supergraph.js';
import { readSubgraphSdls, type SubgraphSdl, subgraphFile, supergraphFile } from './schema-files.js';

/** Writes the subgraphs' schemas and the supergraph made of them into the checkout. @returns the files */
export function writeSchemas(graphs: readonly SubgraphSdl[]): string[] {
  for (const { name, sdl } of graphs) {
    mkdirSync(dirname(subgraphFile(name)), { recursive: true });
    writeFileSync(subgraphFile(name), sdl);
  }
  writeFileSync(supergraphFile(), composeSupergraph(readSubgraphSdls()));
  return [...graphs.map(({ name }) => subgraphFile(name)), supergraphFile()];
}
