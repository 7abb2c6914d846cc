import { openTestGateway, type TestGateway } from './open-test-gateway.js';

describe('the gateway over HTTP', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await openTestGateway();
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  it('answers one query across subgraphs', async () => {
    const { status, body } = await gateway.ask({ query: '{ case(id: "c7") { title cell { name } } }' });

    expect(status).toBe(200);
    expect(body).toEqual({ data: { case: { title: '信访事项 c7', cell: { name: '网格 g-c7' } } } });
  });
});
