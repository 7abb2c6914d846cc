import type { UnusualReason } from './unusual.js';

/** How operations were executed since start; read by the metrics. */
export interface ExecutionCounters {
  /** Answers made by the fast executor alone. */
  fast: number;
  /**
   * Answers Apollo's executor had a part in, by reason. `completion` only shaped what the fast executor had fetched;
   * all others ran whole in Apollo's.
   */
  readonly fallback: Map<UnusualReason, number>;
}

export const newCounters = (): ExecutionCounters => ({ fast: 0, fallback: new Map() });

export function countFallback({ fallback }: ExecutionCounters, reason: UnusualReason): void {
  fallback.set(reason, (fallback.get(reason) ?? 0) + 1);
}
