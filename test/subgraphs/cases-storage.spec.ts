import { createOrm } from '../../platform/database/create-orm.js';
import { CASES_ENTITIES } from '../../subgraphs/cases/cases-entities.js';
import { CASES_MIGRATIONS } from '../../subgraphs/cases/migrations/list.js';
import { countStatements } from '../builders/count-statements.js';
import { aMatter } from './cases/a-matter.js';
import { type CasesDesk, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desk: CasesDesk;
let stop: () => Promise<void>;
beforeAll(async () => {
  const desks = await prepareDesks();
  desk = await desks.open();
  stop = async () => {
    await desk[Symbol.asyncDispose]();
    await desks[Symbol.asyncDispose]();
  };
});
afterAll(() => stop());

const REFERENCES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Case {
  id caseNo state clocks { kind dueAt overdue } assignments { role unit { code } } leadUnit { code } cell { id }
  events(first: 3) { nodes { kind } } submissionsJoined { submission { id } } } } }`;

describe('what a request asks of the database', () => {
  it('is one statement a kind of thing for 50 cases as for one', async () => {
    const matters = Array.from({ length: 50 }, () => aMatter());
    await desk.cases.register(desk.ports.bring(...matters));
    const cases = matters.map(({ submissionId }) => ({
      __typename: 'Case',
      id: desk.ports.links.get(submissionId)?.caseId,
    }));
    const ask = (representations: object[]) => async () => {
      const { data, codes } = await desk.ask(OFFICER, REFERENCES, { representations });
      expect(codes).toEqual([]);
      expect(data._entities).toHaveLength(representations.length);
      expect(data._entities.at(-1).events.nodes).toHaveLength(2);
    };

    const forOne = await countStatements('cases.', ask(cases.slice(0, 1)));
    const forFifty = await countStatements('cases.', ask(cases));

    expect([forOne, forFifty]).toEqual([5, 5]);
  });

  it('is as many statements for a batch of 200 matters as for one of 2', async () => {
    const batch = (size: number) => () =>
      desk.cases.register(desk.ports.bring(...Array.from({ length: size }, () => aMatter({ category: 'BOTH' }))));

    const forTwo = await countStatements('cases.', batch(2));
    const forMany = await countStatements('cases.', batch(200));

    expect(forMany).toBe(forTwo);
    expect(forMany).toBeLessThanOrEqual(12);
  });
});

describe('the entities', () => {
  it('agree with what the migrations made', async () => {
    const orm = await createOrm({
      schema: 'cases',
      url: desk.url,
      entities: CASES_ENTITIES,
      migrations: CASES_MIGRATIONS,
    });
    const difference = await orm.schema.getUpdateSchemaSQL({ safe: true, dropTables: false });
    await orm.close();

    expect(difference.split('\n').filter((line) => /add column|alter column|create table/.test(line))).toEqual([]);
  });
});
