import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { HubError } from '../../platform/errors/hub-error.js';

/** The documents that a county's own pages use, by SHA-256. */
export interface TrustedDocuments {
  readonly count: number;
  textOf(sha256: string): string | undefined;
}

const manifest = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string());

/**
 * Reads the manifest (`{ "sha256": "document" }`). No manifest is an empty one.
 *
 * @throws HubError CONFIGURATION_INVALID when an entry does not hash to its key
 */
export function readTrustedDocuments(
  file: string = repositoryPath('gateway', 'trusted-documents.json'),
): TrustedDocuments {
  const { data } = manifest.safeParse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  const entries = Object.entries(data ?? {});
  if (!data || entries.some(([hash, text]) => sha256Of(text) !== hash)) {
    throw new HubError('CONFIGURATION_INVALID', { variables: 'HUB_TRUSTED_DOCUMENTS_FILE: not a manifest' });
  }
  const texts = new Map(entries);
  return { count: texts.size, textOf: (sha256) => texts.get(sha256) };
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
