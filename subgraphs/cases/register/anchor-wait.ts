/** Hurries submissions on again whose anchor was not a case yet. */
export interface AnchorWait {
  again(submissionIds: readonly string[]): void;
  stop(): void;
}

/** Waits of 0.25, 0.5, 1, 2 and 4 s; what stands longer is the sweeper's. Milliseconds. */
const FIRST_WAIT_MS = 250;
const TRIES = 5;
/** Most submissions remembered: beyond it everything is left to the sweeper. */
const REMEMBERED = 10_000;

export function anchorWait(hurry: (submissionIds: readonly string[]) => void): AnchorWait {
  const tries = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();

  const hurryAfter = (waitMs: number, ids: readonly string[]): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      hurry(ids);
    }, waitMs);
    timers.add(timer.unref());
  };

  return {
    again: (submissionIds) => {
      if (tries.size > REMEMBERED) tries.clear();
      const byTry = Map.groupBy(submissionIds, (id) => tries.get(id) ?? 0);
      for (const [tried, ids] of byTry) {
        for (const id of ids) tries.set(id, tried + 1);
        if (tried < TRIES) hurryAfter(FIRST_WAIT_MS * 2 ** tried, ids);
      }
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
