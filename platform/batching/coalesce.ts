export interface Coalesced<Item, Result> {
  /** Resolves or rejects with this item's own share of the run it went into. */
  (item: Item): Promise<Result>;
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit without a timer: a lone item runs at once; what arrives while `parallel` runs are under way goes on
 * together in the next. So a batch grows with the load, and nobody waits when there is none.
 *
 * @param run answers one result an item, in order; a rejection is the rejection of all its items
 */
export function coalesce<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  { maxItems, parallel = 1 }: { readonly maxItems: number; readonly parallel?: number },
): Coalesced<Item, Result> {
  const waiting: Waiting<Item, Result>[] = [];
  const idleWaiters: (() => void)[] = [];
  let running = 0;

  const start = (): void => {
    while (running < parallel && waiting.length > 0) {
      const batch = waiting.splice(0, maxItems);
      running += 1;
      void settle(batch);
    }
    if (running === 0) for (const resolve of idleWaiters.splice(0)) resolve();
  };

  const settle = async (batch: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, at) => {
        resolve(results[at] as Result);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      running -= 1;
      start();
    }
  };

  const add = (item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // Items handed in by one turn of the event loop travel together.
      if (waiting.length === 1) setImmediate(start);
    });
  return Object.assign(add, {
    idle: () =>
      running === 0 && waiting.length === 0
        ? Promise.resolve()
        : new Promise<void>((resolve) => idleWaiters.push(resolve)),
  });
}
