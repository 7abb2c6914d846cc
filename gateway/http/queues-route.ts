import { readFileSync } from 'node:fs';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { PROBLEM_JSON, problemOf } from '../../platform/errors/problem.js';
import type { TokenVerifier } from '../../platform/identity/token-verifier.js';
import { hasRole } from '../../platform/identity/viewer.js';
import type { Jobs } from '../../platform/queue/jobs.js';
import { languageOf } from './language-of.js';
import { readCookie } from './read-cookie.js';
import { PAGE_POLICY } from './security-headers.js';

const BASE = '/queues';
/** bull-board's page asks Google for its fonts; the policy would stop that, with a complaint in every console. */
const FOREIGN_FONTS = /<link href="https:\/\/fonts\.googleapis\.com[^>]*>/;
const COOKIE = 'hub_queues';
/** A sign-in holds this long, and no longer than its token. Seconds. */
const SIGNED_IN_SECONDS = 3_600;

/**
 * The page of queues, for administrators. Its script cannot send a bearer token, so a form puts the token into a cookie
 * that no script reads, that goes nowhere but here, and that no other site's page can make a browser send.
 */
export async function serveQueues(
  app: FastifyInstance,
  jobs: Pick<Jobs, 'queues'>,
  verify: TokenVerifier,
): Promise<void> {
  const signInPage = readFileSync(repositoryPath('gateway', 'pages', 'sign-in.html'), 'utf8');
  const refusedPage = signInPage.replace('<p role="alert" hidden>', '<p role="alert">');
  const adapter = new FastifyAdapter().setBasePath(BASE);
  const board = createBullBoard({
    queues: [],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: '信访枢纽 · 队列', locale: { lng: 'zh-CN' } } },
  });

  const isAdmin = async (token: string | undefined): Promise<boolean> => {
    try {
      return token !== undefined && hasRole((await verify(token)).viewer, 'admin');
    } catch {
      return false;
    }
  };
  let shown = 0;
  /** Parts may declare queues after the gateway has opened. */
  const showQueues = (): void => {
    const queues = jobs.queues();
    if (queues.length === shown) return;
    shown = queues.length;
    board.setQueues(queues.map((queue) => new BullMQAdapter(queue as never)));
  };
  const askToSignIn = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    reply.header('content-security-policy', PAGE_POLICY);
    if (await isAdmin(readCookie(request.headers.cookie, COOKIE))) {
      showQueues();
      return undefined;
    }
    // Answered here and not thrown: bull-board has an error handler of its own.
    if (request.method !== 'GET' || request.url.startsWith(`${BASE}/api/`)) {
      const problem = problemOf('UNAUTHENTICATED', {}, languageOf(request.headers['accept-language']));
      return reply.status(problem.status).header('content-type', PROBLEM_JSON).send(JSON.stringify(problem));
    }
    return askAgain(reply, signInPage);
  };

  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16_384 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.post(`${BASE}/sign-in`, async (request, reply) => {
      const { token } = (request.body ?? {}) as { token?: string };
      if (!(await isAdmin(token?.trim()))) return askAgain(reply, refusedPage);
      const secure = request.protocol === 'https' ? '; Secure' : '';
      const cookie = `${COOKIE}=${token?.trim()}; Path=${BASE}; HttpOnly; SameSite=Strict; Max-Age=${SIGNED_IN_SECONDS}${secure}`;
      return reply.header('set-cookie', cookie).redirect(BASE, 303);
    });
  });
  await app.register(async (scope) => {
    scope.addHook('onRequest', askToSignIn);
    scope.addHook('onSend', async (_request, _reply, payload) =>
      typeof payload === 'string' ? payload.replace(FOREIGN_FONTS, '') : payload,
    );
    await scope.register(adapter.registerPlugin(), { prefix: BASE });
  });
}

const askAgain = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .status(401)
    .header('content-security-policy', PAGE_POLICY)
    .header('content-type', 'text/html; charset=utf-8')
    .send(page);
