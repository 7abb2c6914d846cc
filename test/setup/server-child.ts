import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ServerChild {
  readonly pid: number;
  /** Asks it to end with `signal` (default SIGTERM) and waits until it has. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** A server a test started. Goes with the test process also when that fails half way. */
export function startServerChild(program: string, args: readonly string[], options: SpawnOptions): ServerChild {
  const child: ChildProcess = spawn(program, args, { stdio: 'ignore', ...options });
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const last = () => child.kill('SIGTERM');
  process.once('exit', last);
  child.once('exit', () => process.off('exit', last));

  return {
    get pid() {
      if (failure) throw failure;
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
      return child.pid!;
    },
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}
