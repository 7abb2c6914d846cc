import type { FastifyInstance } from 'fastify';
import type { InFlight } from './in-flight.js';

/** How long requests that run may go on. Milliseconds: with what follows, the hub ends within 10 s. */
const GRACE_MS = 7_000;

/**
 * Streams are told and ended first. While requests still run the port stays open, so that whoever comes hears 503 with
 * Retry-After and not a refused connection; then it is closed, and what is left is cut.
 */
export async function closeInOrder(
  app: FastifyInstance,
  inFlight: InFlight,
  closeStreams: () => Promise<void>,
): Promise<void> {
  const started = Date.now();
  await closeStreams();
  await inFlight.drained(Math.max(GRACE_MS - (Date.now() - started), 0));
  const cut = setTimeout(() => app.server.closeAllConnections(), 1_000);
  await app.close();
  clearTimeout(cut);
}
