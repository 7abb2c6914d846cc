import { Kind, parse } from 'graphql';

/** The subgraphs a supergraph is made of, by name, with the addresses it gives them (`enum join__Graph`). */
export function supergraphServices(supergraphSdl: string): ReadonlyMap<string, string> {
  const services = new Map<string, string>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { directives } of definition.values ?? []) {
      const graph = directives?.find(({ name }) => name.value === 'join__graph');
      const text = (argument: string): string => {
        const value = graph?.arguments?.find(({ name }) => name.value === argument)?.value;
        return value?.kind === Kind.STRING ? value.value : '';
      };
      services.set(text('name'), text('url'));
    }
  }
  return services;
}
