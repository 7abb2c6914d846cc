import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Drawn once per data folder and readable by the hub's own account only. */
export async function keptPassword(dataDir: string): Promise<string> {
  const file = passwordFile(dataDir);
  try {
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}

export function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres.password');
}
