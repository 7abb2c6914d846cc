import type { FastifyInstance } from 'fastify';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Logger } from '../../platform/log/logger.js';

/** A part whose readiness the whole depends on; `ready` rejects when it could not do its work now. */
export interface ReadyCheck {
  readonly name: string;
  ready(): Promise<void>;
}

/** Longest a part may take to answer for itself. Milliseconds. */
const READY_WITHIN_MS = 3_000;

/** `/healthz`: the process lives. `/readyz`: a petition could be taken now, else 503 with the parts that say no. */
export function serveHealth(app: FastifyInstance, checks: readonly ReadyCheck[], log: Logger): void {
  app.get('/healthz', async (_request, reply) => reply.header('content-type', 'text/plain').send('ok'));
  app.get('/readyz', async (_request, reply) => {
    const parts = await readiness(checks, log);
    const isReady = Object.values(parts).every((state) => state === 'ready');
    return reply.status(isReady ? 200 : 503).send({ ready: isReady, parts });
  });
}

/** Every part by name: `ready`, or the catalogue's code of what it lacks. */
export async function readiness(checks: readonly ReadyCheck[], log: Logger): Promise<Record<string, string>> {
  const states = checks.map(async (check) => {
    try {
      await within(check.ready());
      return [check.name, 'ready'] as const;
    } catch (error) {
      log.warn({ event: 'part.not-ready', part: check.name, err: error });
      const code = (error as { code?: unknown } | null)?.code;
      return [check.name, typeof code === 'string' && /^[A-Z]+(_[A-Z]+)+$/.test(code) ? code : 'NOT_READY'] as const;
    }
  });
  return Object.fromEntries(await Promise.all(states));
}

/** @throws HubError SUBGRAPH_UNAVAILABLE naming the parts that are not ready */
export async function allReady(checks: readonly ReadyCheck[], log: Logger): Promise<void> {
  const parts = Object.entries(await readiness(checks, log));
  const away = parts.filter(([, state]) => state !== 'ready').map(([name]) => name);
  if (away.length > 0) throw new HubError('SUBGRAPH_UNAVAILABLE', { parts: away.join(', ') });
}

function within(ready: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), READY_WITHIN_MS);
  });
  return Promise.race([ready, late]).finally(() => clearTimeout(timer));
}
