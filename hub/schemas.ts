import 'reflect-metadata';
import { checkSchemasFresh } from '../gateway/supergraph/check-schemas-fresh.js';
import { writeSchemas } from '../gateway/supergraph/write-schemas.js';
import type { SubgraphGraph } from '../platform/graphql/build-subgraph.js';
import { buildCasesGraph } from '../subgraphs/cases/cases-graph.js';
import { buildGridGraph } from '../subgraphs/grid/grid-graph.js';
import { buildIntakeGraph } from '../subgraphs/intake/intake-graph.js';

/** Every subgraph as the code makes it; no database is needed. */
export const buildGraphs = (): Promise<SubgraphGraph[]> =>
  Promise.all([buildCasesGraph(), buildGridGraph(), buildIntakeGraph()]);

/** Writes the schema files of the checkout. @returns them */
export const writeHubSchemas = async (): Promise<string[]> => writeSchemas(await buildGraphs());

/** The schema files that are not what the code makes. */
export const staleHubSchemas = async (): Promise<string[]> => checkSchemasFresh(await buildGraphs());
