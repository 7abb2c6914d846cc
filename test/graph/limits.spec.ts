import { setTimeout as sleep } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import { type GraphqlAnswer, openTestGateway, type TestGateway } from './open-test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openTestGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

describe('an operation is refused', () => {
  it.each([
    ['of more tokens than 4,000', `{ whoami ${'whoami '.repeat(4_000)} }`, 'QUERY_TOO_WIDE', 'tokens'],
    [
      'of more aliases than 50',
      `{ case(id: "c") { ${times(51, (at) => `a${at}: id`)} } }`,
      'QUERY_TOO_WIDE',
      'aliases',
    ],
    ['of more directives than 50', `{ whoami ${'@include(if: true) '.repeat(51)} }`, 'QUERY_TOO_WIDE', 'directives'],
    [
      'of unknown directives on the operation',
      `query ${times(51, (at) => `@x${at}`)} { whoami }`,
      'QUERY_TOO_WIDE',
      'directives',
    ],
    ['of more root fields than 20', `{ ${times(21, (at) => `a${at}: whoami`)} }`, 'QUERY_TOO_WIDE', 'rootFields'],
    [
      'of more root fields in its fragments',
      `{ ...R } fragment R on Query { ${times(21, () => 'whoami')} }`,
      'QUERY_TOO_WIDE',
      'rootFields',
    ],
    ['of more fields than 1,500', `{ case(id: "c") { ${'id '.repeat(1_501)} } }`, 'QUERY_TOO_WIDE', 'fields'],
    ['beside more than ten others', times(11, (at) => `query Q${at} { whoami }`), 'QUERY_TOO_WIDE', 'operations'],
    ['that nests deeper than 20', nested(11, 1), 'QUERY_TOO_DEEP', 'depth'],
    ['that nests hundreds deep', `{${'a{'.repeat(1_200)}a${'}'.repeat(1_200)}}`, 'QUERY_TOO_DEEP', 'depth'],
  ])('%s', async (_, query, code, limit) => {
    const { status, body } = await gateway.ask({ query });

    expect([status, codeOf(body)]).toEqual([400, code]);
    expect(body.errors?.[0]?.extensions['limit']).toBe(limit);
    expect(body.data).toBeUndefined();
  });

  // Expanded, these are 2^60 fields: an answer at all shows that they were not.
  it('whose fragments are small to write and vast to expand', async () => {
    const chain = times(60, (at) => `fragment F${at} on Case { ...F${at + 1} ...F${at + 1} }`);
    const query = `{ case(id: "c") { ...F0 } } ${chain} fragment F60 on Case { id }`;

    const { status, body } = await gateway.ask({ query });

    expect([status, codeOf(body)]).toEqual([400, 'QUERY_TOO_WIDE']);
  });

  it('whose fragments spread themselves', async () => {
    const { status, body } = await gateway.ask({
      query: '{ case(id: "c") { ...A } } fragment A on Case { id ...B } fragment B on Case { ...A }',
    });

    expect([status, codeOf(body)]).toEqual([400, 'DOCUMENT_INVALID']);
  });

  it('that asks the schema about itself without end', async () => {
    const query = `{ __type(name: "Case") { ${'fields { type { '.repeat(4)} name ${'} }'.repeat(4)} } }`;

    const { status, body } = await gateway.ask({ query });

    expect([status, codeOf(body)]).toEqual([400, 'DOCUMENT_INVALID']);
  });
});

describe('a graph that does not describe itself', () => {
  it('answers queries, and none about its schema', async () => {
    const config = { ...gateway.dependencies.config, HUB_INTROSPECTION: '0' as const };
    await using closed = await openTestGateway({ config });

    const [schema, query] = await Promise.all([
      closed.ask({ query: '{ __schema { types { name } } }' }),
      closed.ask({ query: '{ whoami __typename }' }),
    ]);

    expect([schema.status, codeOf(schema.body)]).toEqual([400, 'DOCUMENT_INVALID']);
    expect(query.body.data).toEqual({ whoami: 'anonymous', __typename: 'Query' });
  });
});

describe('the cost of an operation', () => {
  it.each([
    ['multiplies the sizes of nested pages', nested(3, 100), undefined],
    ['counts the page size of a variable', nested(3, '$n'), { n: 100 }],
    ['counts the default of a variable', nested(3, '$n', 'query($n: Int = 100)'), undefined],
    ['counts pages of no named size as the default one', nested(4), undefined],
    [
      'counts aliases of a field each',
      `{ ${times(20, (at) => `a${at}: cases(first: 100) { nodes { related(first: 20) { nodes { id } } } }`)} }`,
      undefined,
    ],
    [
      'counts what fragments add',
      `{ cases(first: 100) { ...P } } fragment P on CaseConnection { nodes { related(first: 100) { ...Q } } } fragment Q on CaseConnection { nodes { tags { name } } }`,
      undefined,
    ],
    [
      'takes @listSize for lists without a page',
      `{ cases(first: 100) { nodes { tags { ${'related { '.repeat(5)} name ${'} '.repeat(5)} } } } }`,
      undefined,
    ],
  ])('%s', async (_, query, variables) => {
    const { status, body } = await gateway.ask({ query, ...(variables && { variables }) });

    expect([status, codeOf(body)]).toEqual([400, 'QUERY_TOO_COSTLY']);
    expect(body.errors?.[0]?.extensions).toMatchObject({ limit: 20_000, cost: expect.any(Number) });
  });

  it('of a page of pages is still small enough', async () => {
    const { status, body } = await gateway.ask({ query: nested(2, 50) });

    expect([status, body.errors]).toEqual([200, undefined]);
  });

  it('does not hinder tools that read the schema', async () => {
    const { status, body } = await gateway.ask({ query: getIntrospectionQuery({ inputValueDeprecation: true }) });

    expect([status, body.errors]).toEqual([200, undefined]);
  });

  // Executed, one of these asks for 100^10 cases: an answer at all shows that it was not.
  it('is known before it is paid: ten levels of a hundred are refused while others are served', async () => {
    const bomb = { query: nested(10, 100) };
    const others = (async () => {
      const served: unknown[] = [];
      for (let at = 0; at < 40; at++) {
        const { status, body } = await gateway.ask({ query: '{ case(id: "c1") { title } }' });
        served.push([status, codeOf(body)]);
        await sleep(5);
      }
      return served;
    })();

    const bombs = await Promise.all(Array.from({ length: 100 }, () => gateway.ask(bomb)));

    expect(new Set(bombs.map(({ status, body }) => `${status} ${codeOf(body)}`))).toEqual(
      new Set(['400 QUERY_TOO_COSTLY']),
    );
    expect(await others).toEqual(Array.from({ length: 40 }, () => [200, undefined]));
  });
});

/** `cases` in `cases`, `levels` deep. */
function nested(levels: number, first?: number | string, head = first === '$n' ? 'query($n: Int!)' : ''): string {
  const size = first === undefined ? '' : `(first: ${first})`;
  return `${head} { cases${size} { nodes { ${`related${size} { nodes { `.repeat(levels - 1)} id ${'} }'.repeat(levels - 1)} } } }`;
}

function times(count: number, part: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join(' ');
}

const codeOf = ({ errors }: GraphqlAnswer): unknown => errors?.[0]?.extensions['code'];
