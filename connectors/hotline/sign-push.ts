import { createHmac } from 'node:crypto';

/** The three headers of a push, as Standard Webhooks 1.0.0 names them. */
export type PushHeaders = {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
};

/** Signs a push as its sender would. `timestamp` in whole seconds since 1970. */
export function signPush(secret: string, id: string, timestamp: number, body: Uint8Array | string): PushHeaders {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${pushSignature(secret, id, String(timestamp), body)}`,
  };
}

/** Base64 of HMAC-SHA-256 over `id.timestamp.body`, the body byte for byte. */
export function pushSignature(secret: string, id: string, timestamp: string, body: Uint8Array | string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
}
