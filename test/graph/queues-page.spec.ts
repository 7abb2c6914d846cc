import type { Jobs } from '../../platform/queue/jobs.js';
import { openTestGateway, type TestGateway } from './open-test-gateway.js';

describe('the page of queues', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await openTestGateway({ jobs: { queues: () => [] } as Pick<Jobs, 'queues'> });
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  it('asks strangers to sign in, and shows them no queue', async () => {
    const page = await fetch(`${gateway.url}/queues`);
    const api = await fetch(`${gateway.url}/queues/api/queues`);

    expect([page.status, api.status]).toEqual([401, 401]);
    expect(await page.text()).toContain('action="/queues/sign-in"');
  });

  it.each(['officer', 'department', 'clerk'] as const)('is not for a %s', async (role) => {
    const answer = await signIn(await gateway.token(role));

    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('lets an administrator in by a cookie that no script and no other site can use', async () => {
    const answer = await signIn(await gateway.token('admin'));
    const cookie = answer.headers.get('set-cookie') ?? '';
    const page = await fetch(`${gateway.url}/queues`, { headers: { cookie: cookie.split(';')[0] ?? '' } });

    expect(answer.status).toBe(303);
    expect(cookie).toMatch(/; Path=\/queues; HttpOnly; SameSite=Strict; Max-Age=3600$/);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('信访枢纽');
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    expect(page.headers.get('content-security-policy')).toMatch(/style-src 'self'.*base-uri 'self'/);
  });

  const signIn = (token: string): Promise<Response> =>
    fetch(`${gateway.url}/queues/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
      redirect: 'manual',
    });
});
