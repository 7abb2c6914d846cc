import { completedDocuments, fastDocuments, refusedDocuments, stockDocuments } from './proof/documents.js';
import { composeFederation, type Resolver } from './proof/federation.js';
import { type Asked, startTwoExecutors, type TwoExecutors } from './proof/two-executors.js';

describe('the plan executor, beside stock @apollo/gateway', () => {
  let executors: TwoExecutors;
  beforeAll(async () => {
    executors = await startTwoExecutors();
  });
  afterAll(() => executors[Symbol.asyncDispose]());

  /** Asks twice, for the second time runs the stored plan. */
  async function compare(asked: Asked) {
    const { counters } = executors.ours;
    const [stock, ours] = await executors.ask(asked);
    executors.fetches();
    const fast = counters.fast;
    const fallback = new Map(counters.fallback);
    const [stockAgain, oursAgain] = await executors.ask(asked);
    const reasons = [...counters.fallback].filter(([reason, count]) => count !== (fallback.get(reason) ?? 0));
    expect(JSON.parse(ours)).toEqual(JSON.parse(stock));
    expect([ours, oursAgain]).toEqual([stock, stockAgain]);
    return { answer: ours, fast: counters.fast - fast, reasons: reasons.map(([reason]) => reason) };
  }

  it.each(fastDocuments)('answers %s by itself, byte for byte the same', async (_, asked) => {
    const { fast, reasons } = await compare(asked);

    expect({ fast, reasons }).toEqual({ fast: 1, reasons: [] });
  });

  it.each(completedDocuments)('lets Apollo complete %s, without asking a subgraph again', async (_, asked) => {
    const { fast, reasons } = await compare(asked);

    expect({ fast, reasons }).toEqual({ fast: 0, reasons: ['completion'] });
    const asks = executors.fetches().map(({ subgraph, representations }) => `${subgraph} ${representations > 0}`);
    expect(new Set(asks).size).toBe(asks.length);
  });

  it.each(stockDocuments)('hands %s to Apollo before any fetch', async (_, asked) => {
    const { fast, reasons } = await compare(asked);

    expect(fast).toBe(0);
    expect(reasons).toHaveLength(1);
    expect(reasons).not.toContain('completion');
  });

  it.each(refusedDocuments)('refuses %s with the same words', async (_, asked) => {
    const { fast, reasons } = await compare(asked);

    expect({ fast, reasons, fetches: executors.fetches() }).toEqual({ fast: 0, reasons: [], fetches: [] });
  });

  it('asks for an entity once, and reports its error at every place it stands in', async () => {
    const { answer } = await compare({
      query: '{ table { id intake { channel } } casesOrNull { intake { channel } } }',
    });

    const intake = executors.fetches().filter(({ subgraph }) => subgraph === 'intake');
    expect(intake.map(({ representations }) => representations)).toEqual([2, 2]);
    expect(answer).toContain('"path":["casesOrNull",2]');
  });
});

describe('the plan executor, when every resolver answers later', () => {
  /** A database's rows come in turns of their own; the first asked is not always the first to answer. */
  const later: (resolver: Resolver) => Resolver =
    (resolver) =>
    async (...given) => {
      const turns = resolver.length % 3;
      for (let turn = 0; turn < turns; turn++) await null;
      return resolver(...given);
    };
  let executors: TwoExecutors;
  beforeAll(async () => {
    executors = await startTwoExecutors(undefined, composeFederation(later));
  });
  afterAll(() => executors[Symbol.asyncDispose]());

  it.each([...fastDocuments, ...completedDocuments])('answers %s as stock does', async (_, asked) => {
    const [stock, ours] = await executors.ask(asked);

    expect(ours).toBe(stock);
  });
});
