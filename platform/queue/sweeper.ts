import type { Logger } from '../log/logger.js';

export interface Sweep {
  readonly name: string;
  /** Rows that have stood in their stage for too long; at most a few thousand at once. */
  find(): Promise<readonly string[]>;
  hurry(ids: readonly string[]): void;
}

/**
 * Finds what no job is going to move (a crash between commit and enqueue, a flushed queue) and hurries it on.
 * Sweeps once at start, so that a killed hub goes on where it stood.
 *
 * @returns stop
 */
export function startSweeper(sweeps: readonly Sweep[], intervalMs: number, log: Logger): () => Promise<void> {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  const sweepAll = async (): Promise<void> => {
    for (const { name, find, hurry } of sweeps) {
      if (stopped) return;
      try {
        const ids = await find();
        if (ids.length > 0) {
          log.info({ event: 'sweeper.found', stage: name, rows: ids.length });
          hurry(ids);
        }
      } catch (error) {
        log.warn({ event: 'sweeper.failed', stage: name, err: error });
      }
    }
  };

  running = sweepAll();
  const timer = setInterval(() => {
    running = running.then(sweepAll);
  }, intervalMs);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
