import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { randomPool } from './random-pool.js';

/** Where a value stands. Bound into the ciphertext: moved to another row or column it does not open. */
export interface FieldPlace {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export interface FieldCipher {
  /** `v1.<key id>.<base64url of nonce, tag and ciphertext>`; the leading word names the algorithm. */
  seal(text: string, place: FieldPlace): string;
  /** @throws Error when the value was changed, moved, or its key is gone */
  open(sealed: string, place: FieldPlace): string;
  sealBytes(bytes: Uint8Array, place: FieldPlace): Buffer;
  openBytes(sealed: Uint8Array, place: FieldPlace): Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const nonces = randomPool();

/** One way of sealing. A further one (SM4) is a further entry; values name theirs, so both stay readable. */
interface Algorithm {
  seal(key: KeyObject, plain: Uint8Array, aad: Buffer): Buffer;
  open(key: KeyObject, sealed: Uint8Array, aad: Buffer): Buffer;
}

const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  /** AES-256-GCM, random 96-bit nonce. */
  v1: {
    seal: (key, plain, aad) => {
      const nonce = nonces(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (key, sealed, aad) => {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    },
  },
};

export function createFieldCipher(ring: {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  /** Name of the algorithm that new values are sealed with. */
  readonly algorithm?: string;
}): FieldCipher {
  // Made once: Node checks and copies a key given as bytes on every call, which costs four times the sealing.
  const keys = new Map(Object.entries(ring.keys).map(([id, key]) => [id, createSecretKey(key, 'base64')]));
  const current = ring.algorithm ?? 'v1';

  const sealWith = (plain: Uint8Array, place: FieldPlace): Buffer =>
    algorithmOf(current).seal(keyOf(keys, ring.current), plain, aadOf(place));
  const header = `${current}.${ring.current}.`;

  return {
    seal: (text, place) => header + sealWith(Buffer.from(text), place).toString('base64url'),
    open: (sealed, place) => {
      const [algorithm = '', keyId = '', body = ''] = sealed.split('.');
      const bytes = Buffer.from(body, 'base64url');
      return algorithmOf(algorithm).open(keyOf(keys, keyId), bytes, aadOf(place)).toString('utf8');
    },
    sealBytes: (bytes, place) => Buffer.concat([Buffer.from(header), sealWith(bytes, place)]),
    openBytes: (sealed, place) => {
      const whole = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const endOfAlgorithm = whole.indexOf('.');
      const endOfKey = whole.indexOf('.', endOfAlgorithm + 1);
      const algorithm = algorithmOf(whole.toString('latin1', 0, endOfAlgorithm));
      const key = keyOf(keys, whole.toString('latin1', endOfAlgorithm + 1, endOfKey));
      return algorithm.open(key, whole.subarray(endOfKey + 1), aadOf(place));
    },
  };
}

const aadOf = ({ table, row, column }: FieldPlace): Buffer => Buffer.from(`${table}|${row}|${column}`);

function algorithmOf(name: string): Algorithm {
  const algorithm = ALGORITHMS[name];
  if (!algorithm) throw new Error('a sealed value names an algorithm that this build does not have');
  return algorithm;
}

function keyOf(keys: ReadonlyMap<string, KeyObject>, id: string): KeyObject {
  const key = keys.get(id);
  if (!key) throw new Error('a sealed value names a key that is not in the key ring');
  return key;
}
