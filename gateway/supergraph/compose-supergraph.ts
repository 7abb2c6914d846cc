import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { SubgraphSdl } from './schema-files.js';

/** Where another federation router finds a subgraph unless it is told otherwise; our own gateway is always told. */
const addressOf = (name: string): string => `http://${name}.petition-hub.internal/graphql`;

/** @throws Error with every composition error, by subgraph: shown to whoever changes a schema, never to a client */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): string {
  const services = [...subgraphs]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, sdl }) => ({ name, url: addressOf(name), typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors && errors.length > 0) {
    throw new Error(`The subgraphs do not compose:\n${errors.map((error) => `- ${error.message}`).join('\n')}`);
  }
  return `${supergraphSdl}\n`;
}
