import type { Logger } from '../../platform/log/logger.js';

export interface SkewWatch {
  taken(): void;
  stale(profile: string, skewSeconds: number): void;
}

/** So many in a row that were signed right and came at the wrong time: then it is a clock and not a replay. */
const SUSPICIOUS_IN_A_ROW = 3;

/** One line that names the clock, when every push fails on its timestamp. Again only after one was taken. */
export function createSkewWatch(log: Logger): SkewWatch {
  let staleInARow = 0;
  return {
    taken: () => {
      staleInARow = 0;
    },
    stale: (profile, skewSeconds) => {
      staleInARow += 1;
      if (staleInARow !== SUSPICIOUS_IN_A_ROW) return;
      log.warn({ event: 'hotline.clock_skew.suspected', profile, senderAheadSeconds: skewSeconds });
    },
  };
}
