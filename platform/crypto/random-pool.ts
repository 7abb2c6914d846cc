import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 12_288;

/** Random bytes drawn in stock: a system call for a thousand nonces and not for each. None is given out twice. */
export function randomPool(): (count: number) => Buffer {
  let pool = Buffer.alloc(0);
  let used = 0;
  return (count) => {
    if (used + count > pool.length) {
      // A new one each time: what was given out still lies in the old.
      pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
}
