import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { HubError } from '../errors/hub-error.js';

/** Variable name → its zod type. `.describe()` is what docs/reference/configuration.md says of it. */
export type EnvShape = Readonly<Record<string, z.ZodType>>;
export type EnvOf<S extends EnvShape> = { readonly [K in keyof S]: z.infer<S[K]> };

/**
 * The one typed door to the environment. `NAME_FILE` may name a file that holds the value of `NAME`.
 * Faults are gathered and named together, by variable and never by value: a malformed URL may hold a password.
 *
 * @throws HubError CONFIGURATION_INVALID with `variables`
 */
export function readEnv<S extends EnvShape>(shape: S, env: NodeJS.ProcessEnv = process.env): EnvOf<S> {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, type] of Object.entries(shape)) {
    const result = type.safeParse(rawValue(name, env));
    if (result.success) values[name] = result.data;
    else faults.push(`${name}: ${result.error.issues.map((issue) => issue.message).join(', ')}`);
  }
  if (faults.length > 0) throw new HubError('CONFIGURATION_INVALID', { variables: faults.join('; ') });
  return values as EnvOf<S>;
}

function rawValue(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const file = env[`${name}_FILE`];
  if (file) return readFileSync(file, 'utf8').trim();
  const value = env[name];
  return value === '' ? undefined : value;
}
