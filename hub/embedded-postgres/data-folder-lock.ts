import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HubError } from '../../platform/errors/hub-error.js';

/**
 * Makes this process the folder's only hub. Held as a socket name in the kernel (Linux's abstract namespace) and not
 * as a file: it goes when the process goes, however that dies, so there is nothing stale to judge.
 *
 * @throws HubError HUB_ALREADY_RUNNING with the other's `pid` (0 when it does not say)
 */
export async function holdDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const pidFile = join(dataDir, 'hub.pid');
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 32);
  const lock = createServer((socket) => socket.destroy()).unref();
  const held = await new Promise<boolean>((resolve, reject) => {
    lock.once('listening', () => resolve(true));
    lock.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    lock.listen(`\0petition-hub-${name}`);
  });
  if (!held) throw new HubError('HUB_ALREADY_RUNNING', { pid: await pidIn(pidFile), folder: dataDir });

  await writeFile(pidFile, `${process.pid}\n`);
  return async () => {
    await rm(pidFile, { force: true });
    await new Promise((closed) => lock.close(closed));
  };
}

/** The other hub may be between taking the name and writing its pid: waits up to 500 ms. */
async function pidIn(pidFile: string): Promise<number> {
  for (let tries = 0; tries < 10; tries += 1) {
    const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
    if (pid > 0) return pid;
    await sleep(50);
  }
  return 0;
}
