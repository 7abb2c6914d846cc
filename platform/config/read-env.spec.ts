import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { HubError } from '../errors/hub-error.js';
import { readEnv } from './read-env.js';

const shape = {
  PORT: z.coerce.number().int().default(4_000),
  DATABASE_URL: z.url(),
  SECRET: z.string().min(8, 'at least 8 characters'),
};

function faultsOf(env: NodeJS.ProcessEnv): string {
  try {
    readEnv(shape, env);
  } catch (error) {
    if (error instanceof HubError) return String(error.facts['variables']);
  }
  return '';
}

describe('the environment', () => {
  it('is read with defaults and types', () => {
    const values = readEnv(shape, { DATABASE_URL: 'postgres://db/hub', SECRET: 'long enough' });

    expect(values).toEqual({ PORT: 4_000, DATABASE_URL: 'postgres://db/hub', SECRET: 'long enough' });
  });

  it('names all its faults at once, by variable and never by value', () => {
    const faults = faultsOf({ PORT: 'many', DATABASE_URL: 'not a url: hunter2', SECRET: 'short' });

    expect(faults).toMatch(/PORT.*DATABASE_URL.*SECRET/);
    expect(faults).not.toMatch(/hunter2|short|many/);
  });

  it('reads a value from the file that NAME_FILE names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-env-'));
    writeFileSync(join(folder, 'secret'), 'from a file\n');

    const values = readEnv(shape, { DATABASE_URL: 'postgres://db/hub', SECRET_FILE: join(folder, 'secret') });
    rmSync(folder, { recursive: true });

    expect(values.SECRET).toBe('from a file');
  });

  it('takes an empty variable as one that is not set', () => {
    expect(faultsOf({ DATABASE_URL: '', SECRET: 'long enough' })).toMatch(/^DATABASE_URL/);
  });
});
