import { type AccessLog, openAccessLog } from '../../platform/access-log/access-log.js';
import type { KeyRing } from '../../platform/crypto/key-ring.js';

/** The access log of a part that a test opens by itself, on the part's own database. */
export async function ownAccessLog(url: string, keys: KeyRing, now: () => Date): Promise<AccessLog> {
  const log = await openAccessLog({ url, keys, now });
  await log.migrate();
  return log;
}
