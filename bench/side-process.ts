import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { cpuMs, residentMb } from './process-use.js';

/** A program under measurement, in a process of its own; it prints `ready …` when it serves. */
export interface SideProcess extends AsyncDisposable {
  /** What followed `ready`. */
  readonly ready: string;
  /** Processor time used so far, user and system. Milliseconds, in steps of 10 (Linux clock ticks). */
  readonly cpuMs: () => number;
  readonly residentMb: () => number;
  /** Writes one line to its standard input, and resolves with the next line it prints. */
  readonly ask: (line: string) => Promise<string>;
}

export interface SideOptions {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Run on this processor only, where `taskset` exists. */
  readonly processor?: number;
  readonly readyWithinMs?: number;
  /** For programs that do not say they are ready: asked until it answers. */
  readonly readyUrl?: string;
}

export async function startSide(options: SideOptions): Promise<SideProcess> {
  const pinned = options.processor === undefined ? [] : ['taskset', '-c', String(options.processor)];
  const [program, ...args] = [...pinned, ...options.command];
  const child = spawn(program!, args, {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  try {
    const ready = await Promise.race([
      options.readyUrl ? answersAt(options.readyUrl) : saysReady(child),
      wait(options.readyWithinMs ?? 60_000).then(() => {
        throw new Error(`${options.command.join(' ')} was not ready in time`);
      }),
    ]);
    child.stderr.resume();
    if (options.readyUrl) child.stdout.resume();
    const lines = createInterface({ input: child.stdout });
    return {
      ready,
      cpuMs: () => cpuMs(child.pid!),
      residentMb: () => residentMb(child.pid!),
      ask: async (line) => {
        const answer = once(lines, 'line');
        child.stdin.write(`${line}\n`);
        return String((await answer)[0]);
      },
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function saysReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let complaints = '';
    child.stdout!.on('data', (chunk) => {
      out += chunk;
      const said = /^ready (.*)\n/m.exec(out)?.[1];
      if (said) resolve(said);
    });
    child.stderr!.on('data', (chunk) => {
      complaints = (complaints + chunk).slice(-2_000);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${complaints}`)));
    child.once('error', reject);
  });
}

async function answersAt(url: string): Promise<string> {
  for (;;) {
    const answer = await fetch(url, { method: 'POST', headers: JSON_HEADERS, body: '{"query":"{__typename}"}' }).catch(
      () => null,
    );
    if (answer?.ok) return url;
    await wait(100);
  }
}

const JSON_HEADERS = { 'content-type': 'application/json' };
