import { GraphQLError } from 'graphql';
import { startTwoExecutors, type Tamper } from './proof/two-executors.js';

/** Tampers with what the subgraph `intake` sends: entities, in the query below. */
const fromIntake =
  (change: (data: Record<string, unknown>) => ReturnType<Tamper>): Tamper =>
  (subgraph, answer) =>
    subgraph === 'intake' ? change(structuredClone(answer.data ?? {})) : answer;
const entities = (data: Record<string, unknown>) => data._entities as Record<string, unknown>[];

const tamperings: [string, Tamper][] = [
  ['nothing', fromIntake(() => ({}))],
  ['null', fromIntake(() => ({ data: null }))],
  ['no entities', fromIntake(() => ({ data: {} }))],
  ['entities that are no list', fromIntake(() => ({ data: { _entities: { id: '1' } } }))],
  ['an entity too few', fromIntake((data) => ({ data: { _entities: entities(data).slice(1) } }))],
  ['an entity too many', fromIntake((data) => ({ data: { _entities: [...entities(data), null] } }))],
  ['only nulls', fromIntake((data) => ({ data: { _entities: entities(data).map(() => null) } }))],
  ['an empty list of errors', fromIntake((data) => ({ data, errors: [] }))],
  ['an error without a path', fromIntake((data) => ({ data, errors: [{ message: 'odd' }] }))],
  ['an error of the whole fetch', fromIntake((data) => ({ data, errors: [{ message: 'odd', path: ['_entities'] }] }))],
  [
    'an error of an entity that is not there',
    fromIntake((data) => ({ data, errors: [{ message: 'odd', path: ['_entities', 99, 'x'] }] })),
  ],
  ['errors and no data', fromIntake(() => ({ data: null, errors: [{ message: 'odd', extensions: { code: 'ODD' } }] }))],
  [
    'a text for an object',
    fromIntake((data) => ({ data: { _entities: entities(data).map((one) => ({ ...one, intake: 'x' })) } })),
  ],
  [
    'a list for an object',
    fromIntake((data) => ({ data: { _entities: entities(data).map((one) => ({ ...one, intake: [] })) } })),
  ],
  [
    'a number for a text',
    fromIntake((data) => ({ data: { _entities: entities(data).map((one) => ({ ...one, intake: { channel: 7 } })) } })),
  ],
  [
    'a type nobody knows',
    fromIntake((data) => ({ data: { _entities: entities(data).map((one) => ({ ...one, __typename: 'Nobody' })) } })),
  ],
  [
    'keys that name prototypes',
    fromIntake((data) => ({
      data: {
        _entities: entities(data).map((one) => ({
          ...one,
          ...JSON.parse('{"__proto__":{"polluted":1},"constructor":{"polluted":1}}'),
        })),
      },
    })),
  ],
  [
    'an object where a list is due',
    (subgraph, answer) => (subgraph === 'cases' ? { data: { cases: { nodes: { id: '1' } } } } : answer),
  ],
  [
    'a refusal',
    () => {
      throw new GraphQLError('refused', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    },
  ],
  [
    'a fault of the driver',
    fromIntake(() => {
      throw new TypeError('driver');
    }),
  ],
];

describe('the plan executor, when a subgraph breaks the rules', () => {
  it.each(tamperings)('answers as stock does when it sends %s', async (_, tamper) => {
    await using executors = await startTwoExecutors(tamper);

    const [stock, ours] = await executors.ask({
      query: '{ cases(first: 4) { nodes { id title intake { channel receivedAt } } } }',
    });

    expect(ours).toBe(stock);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
