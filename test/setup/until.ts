import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits for `condition` to give something truthy and returns it. Looks every 20 ms; errors it throws count as "not
 * yet" and are the cause of the one thrown when `limitMs` (default 30 s) is over.
 */
export async function until<T>(condition: () => T | Promise<T>, limitMs = 30_000): Promise<T> {
  const last = Date.now() + limitMs;
  for (let cause: unknown; ; await sleep(20)) {
    try {
      const result = await condition();
      if (result) return result;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > last) throw new Error(`not so after ${limitMs} ms: ${condition}`, { cause });
  }
}
