import { spawn } from 'node:child_process';
import type { Account } from './account.js';

/** Messages in English, so that they can be read by us; nothing of the hub's own environment, which holds secrets. */
export const SERVER_ENV = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

export interface Ended {
  /** Null when it could not be started or a signal ended it. */
  readonly code: number | null;
  readonly output: string;
}

/** Runs one program to its end as `account`, from `/`: the hub's own folder may be closed to it. Never rejects. */
export function runAs(account: Account, program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...account, cwd: '/', env: SERVER_ENV, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
