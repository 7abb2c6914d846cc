import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { HubError } from '../errors/hub-error.js';

const base64Key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64');
const privateJwk = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });

const keyRingSchema = z.strictObject({
  /** AES-256 keys of the field cipher by key id; values written under an old id stay readable. */
  fields: z.strictObject({ current: z.string(), keys: z.record(z.string(), base64Key) }),
  /** HMAC key of blind indexes. Changing it means re-indexing. */
  blindIndex: base64Key,
  /** HMAC key from which query codes are made. */
  queryCode: base64Key,
  /** Signs the tokens of the embedded issuer. */
  issuer: privateJwk,
  /** Signs the gateway's word to its subgraphs about who asks. */
  gateway: privateJwk,
});
export type KeyRing = z.infer<typeof keyRingSchema>;

/**
 * The hub's secrets, in one file that only its owner reads.
 *
 * @throws HubError CONFIGURATION_INVALID when the file does not hold a key ring
 */
export function readKeyRing(file: string): KeyRing {
  const parsed = keyRingSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new HubError('CONFIGURATION_INVALID', { variables: `HUB_KEYS_FILE: ${fields}` });
  }
  return parsed.data;
}

/** Reads the key ring, or makes one of fresh random keys where there is none yet. */
export async function openKeyRing(file: string): Promise<KeyRing> {
  if (existsSync(file)) return readKeyRing(file);
  const ring = await newKeyRing();
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
  return ring;
}

export async function newKeyRing(): Promise<KeyRing> {
  const secret = (): string => randomBytes(32).toString('base64');
  const signing = async (): Promise<JWK> => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    return exportJWK(privateKey);
  };
  return keyRingSchema.parse({
    fields: { current: 'k1', keys: { k1: secret() } },
    blindIndex: secret(),
    queryCode: secret(),
    issuer: await signing(),
    gateway: await signing(),
  });
}
