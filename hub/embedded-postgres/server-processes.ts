import { readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What tells one cluster's processes from every other process, also one that was given a dead one's pid. */
export interface ServerIdentity {
  /** The server's `cluster_name`: in the first process's arguments and in the title of each of its children. */
  readonly mark: string;
  readonly uid: number;
}

/** A fast shutdown writes a checkpoint first. Milliseconds. */
const FAST_SHUTDOWN_MS = 10_000;
const KILLED_MS = 3_000;

/** By /proc and not by process group: each PostgreSQL child leads a session of its own. */
export function serverProcesses({ mark, uid }: ServerIdentity): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandOf(name, uid).includes(mark))
    .map(Number);
}

/** Ends the server and all its children; resolves at once when there are none. */
export async function endServer(identity: ServerIdentity): Promise<void> {
  const first = serverProcesses(identity).filter((pid) => isFirst(pid, identity));
  for (const pid of first) signal(pid, 'SIGINT');
  if (first.length > 0 && (await gone(identity, FAST_SHUTDOWN_MS))) return;

  for (const pid of serverProcesses(identity)) signal(pid, 'SIGKILL');
  await gone(identity, KILLED_MS);
}

async function gone(identity: ServerIdentity, limitMs: number): Promise<boolean> {
  for (const until = Date.now() + limitMs; Date.now() < until; await sleep(20)) {
    if (serverProcesses(identity).length === 0) return true;
  }
  return false;
}

function isFirst(pid: number, { mark, uid }: ServerIdentity): boolean {
  return commandOf(String(pid), uid).includes(`cluster_name=${mark}`);
}

/** Empty also for a process of another account, one that has just ended, or a zombie. */
function commandOf(pid: string, uid: number): string {
  try {
    return statSync(`/proc/${pid}`).uid === uid ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  } catch {
    return '';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
