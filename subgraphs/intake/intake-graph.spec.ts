import { composeServices } from '@apollo/composition';
import { type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType, parse } from 'graphql';
import { buildIntakeGraph } from './intake-graph.js';

/** What intake leans on of its neighbour. */
const CASES = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@external", "@requires"])
  type Query { case(id: ID!): Case }
  type Case @key(fields: "id") { id: ID!  viewable: Boolean! @inaccessible  personsShown: Boolean! @inaccessible  joined: Submission }
  type Submission @key(fields: "id", resolvable: false) { id: ID! }
  type PetitionProgress @key(fields: "submissionId") { submissionId: ID!  caseNo: String }
`;
const compose = async () =>
  composeServices([
    { name: 'intake', typeDefs: parse((await buildIntakeGraph()).sdl) },
    { name: 'cases', typeDefs: parse(CASES) },
  ]);

describe('the graph of intake', () => {
  it('composes with a neighbour that owns the cases and adds to the progress of a petition', async () => {
    const { errors, schema } = await compose();

    expect(errors).toBeUndefined();
    expect(schema?.toAPISchema().type('PetitionProgress')).toHaveProperty('name', 'PetitionProgress');
  });

  it('keeps from clients what subgraphs tell each other', async () => {
    const api = (await compose()).schema!.toAPISchema().toGraphQLJSSchema();
    const fieldsOf = (name: string): string[] => {
      const type = api.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    };

    expect(fieldsOf('Case')).toEqual(expect.arrayContaining(['id', 'submissions']));
    expect(fieldsOf('Case')).not.toContain('viewable');
    expect(fieldsOf('PetitionProgress')).toEqual(expect.arrayContaining(['steps', 'caseNo']));
    expect(fieldsOf('PetitionProgress')).not.toContain('submissionId');
  });

  it('asks cases whether the case may be seen before it tells its submissions', async () => {
    const { sdl } = await buildIntakeGraph();

    expect(sdl).toMatch(/submissions: \[Submission!\] @requires\(fields: "viewable personsShown"\)/);
  });

  it('has no field for a name, number or address that is not masked', async () => {
    const { schema } = await buildIntakeGraph();
    const petitioner = schema.getType('Petitioner');

    expect(isObjectType(petitioner) && Object.keys(petitioner.getFields()).sort()).toEqual([
      'idNoMasked',
      'isLead',
      'nameMasked',
      'phoneMasked',
    ]);
  });

  it('lets no failing field take a whole answer with it', async () => {
    const { schema } = await buildIntakeGraph();
    const required = Object.values(schema.getQueryType()!.getFields()).filter(
      ({ name, type }) => !name.startsWith('_') && String(type).endsWith('!'),
    );

    expect(required).toEqual([]);
  });

  it('explains every type, field and argument of its own in Chinese', async () => {
    const { schema } = await buildIntakeGraph();
    const unexplained = Object.values(schema.getTypeMap())
      .filter(({ name }) => !/^_|^PageInfo$|Connection$|^(Query|Mutation)$|__|^link/.test(name))
      .flatMap(membersOf)
      .filter(({ description }) => !/[\u4e00-\u9fff]/.test(description ?? ''))
      .map(({ name }) => name);

    expect(unexplained).toEqual([]);
  });
});

function membersOf(type: GraphQLNamedType): { name: string; description: string | null | undefined }[] {
  if (isEnumType(type)) return [type];
  if (!isObjectType(type) && !isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields()).map(({ name, description }) => ({
    name: `${type.name}.${name}`,
    description,
  }));
  return [type, ...fields];
}
