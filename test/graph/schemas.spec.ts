import 'reflect-metadata';
import { plannedSchema } from '../../gateway/execute/planned-schema.js';
import { readSupergraph } from '../../gateway/supergraph/read-supergraph.js';
import { staleHubSchemas } from '../../hub/schemas.js';

describe('the checked-in schemas', () => {
  it('are what the code makes; `bin/hub schemas` writes them anew', async () => {
    expect(await staleHubSchemas()).toEqual([]);
  });

  it('describe every field, argument and type that clients see', () => {
    const { schema } = plannedSchema(readSupergraph());
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !('getFields' in type)) continue;
      if (!type.description && !['Query', 'Mutation', 'Subscription'].includes(type.name)) bare.push(type.name);
    }

    expect(bare).toEqual([]);
  });
});
