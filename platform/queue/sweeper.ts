import type { Logger } from '../log/logger.js';

export interface Sweep {
  readonly name: string;
  /**
   * Rows that have stood in their stage for too long; at most a few thousand at once.
   *
   * @param standingMs how long is too long, when the stage is not to decide: 0 when a hub starts
   */
  find(standingMs?: number): Promise<readonly string[]>;
  hurry(ids: readonly string[]): void;
}

/**
 * Finds what no job is going to move (a crash between commit and enqueue, a flushed queue) and hurries it on.
 * Sweeps once at start, whatever stands then, so that a killed hub goes on where it stood: the jobs it had in hand are
 * given out again only when their locks have run out.
 *
 * @returns stop
 */
export function startSweeper(sweeps: readonly Sweep[], intervalMs: number, log: Logger): () => Promise<void> {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  const sweepAll = async (standingMs?: number): Promise<void> => {
    for (const { name, find, hurry } of sweeps) {
      if (stopped) return;
      try {
        const ids = await find(standingMs);
        if (ids.length > 0) {
          log.info({ event: 'sweeper.found', stage: name, rows: ids.length });
          hurry(ids);
        }
      } catch (error) {
        log.warn({ event: 'sweeper.failed', stage: name, err: error });
      }
    }
  };

  running = sweepAll(0);
  const timer = setInterval(() => {
    running = running.then(() => sweepAll());
  }, intervalMs);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
