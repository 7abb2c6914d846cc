import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.js';
import { launchServer, type Server } from './launch-server.js';
import { endServer } from './server-processes.js';

export interface ServerEvents {
  /** The server ended although nobody asked it to. It is being brought back. */
  readonly onExit?: (how: { code: number | null; signal: NodeJS.Signals | null }) => void;
  /** It takes connections again. */
  readonly onReturn?: () => void;
}

export interface KeptServer {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Waits before the next try: 0.1 s, doubled up to 10 s, from the start again once it stood for 30 s. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;
const STEADY_MS = 30_000;

/** @throws HubError EMBEDDED_DATABASE_NOT_STARTED when the first start fails; later ones are tried until `stop` */
export async function keepServerUp(server: Server, events: ServerEvents = {}): Promise<KeptServer> {
  const stopping = new AbortController();
  let { child, port } = await firstLaunch(server);
  /** Only when the hub ends without `stop`: an uncaught error, process.exit. */
  const interrupt = () => child.kill('SIGINT');
  process.once('exit', interrupt);

  const keeping = (async () => {
    let waitMs = FIRST_WAIT_MS;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      await hasEnded(child);
      if (stopping.signal.aborted) return;
      events.onExit?.({ code: child.exitCode, signal: child.signalCode });
      if (Date.now() - since > STEADY_MS) waitMs = FIRST_WAIT_MS;

      for (let back: ChildProcess | undefined; !back && !stopping.signal.aborted; ) {
        await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
        if (!stopping.signal.aborted) back = await relaunch(server, port);
        if (back) child = back;
      }
      if (!stopping.signal.aborted) events.onReturn?.();
    }
  })();

  return {
    port,
    get pid() {
      return child.pid ?? 0;
    },
    async stop() {
      stopping.abort();
      await endServer(server);
      await keeping;
      await endServer(server);
      process.off('exit', interrupt);
    },
  };
}

/** A free port may be taken between finding it and using it: three tries. */
async function firstLaunch(server: Server): Promise<{ child: ChildProcess; port: number }> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    try {
      return { child: await launchServer(server, port), port };
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Children of a killed server go on for a while and hold its memory: a new one would refuse to start. */
async function relaunch(server: Server, port: number): Promise<ChildProcess | undefined> {
  await endServer(server);
  return launchServer(server, port).catch(() => undefined);
}

async function hasEnded(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
