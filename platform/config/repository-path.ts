import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root, as seen from the compiled file (`dist/platform/config/…`). */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Where a checked-in file that is data and not code lies: profiles, schema files, static pages. */
export function repositoryPath(...parts: string[]): string {
  return join(ROOT, ...parts);
}
