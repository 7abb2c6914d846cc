import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { EnvelopeFile } from '../../contracts/envelope.js';

/** The scans of a batch, found by the names its index gives. */
export interface Scans {
  /** Null when there is no such file in the folder, or it is too large. */
  find(name: string): Promise<EnvelopeFile | null>;
}

/** One scan. A letter of a hundred pages at 300 dpi stays below. */
const SCAN_BYTES = 50 * 1_024 * 1_024;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.bmp': 'image/bmp',
  '.ofd': 'application/ofd',
  '.txt': 'text/plain',
};

/**
 * Lists a folder once, with its subfolders. A name from the index is only ever looked up in that list, never put into a
 * path; case and a missing ending are forgiven.
 */
export async function openScans(folder: string): Promise<Scans> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const key = keyOf(entry.name);
    for (const name of [key, key.slice(0, key.length - extname(key).length)])
      if (!paths.has(name)) paths.set(name, path);
  }
  return {
    find: async (name) => {
      const path = paths.get(keyOf(name));
      if (path === undefined || (await stat(path)).size > SCAN_BYTES) return null;
      const contentType = CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
      return { name: basename(path), contentType, bytes: await readFile(path) };
    },
  };
}

const keyOf = (name: string): string => name.split(/[/\\]/).at(-1)!.normalize('NFC').trim().toLowerCase();
