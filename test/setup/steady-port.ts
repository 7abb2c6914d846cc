import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A free port for what goes down and comes back: from below the range out of which Linux serves those who ask for any,
 * so that nobody is given it meanwhile.
 */
export async function steadyPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
