import { coalesce } from './coalesce.js';

/** A run that is held open until the test lets it go. */
function heldRuns() {
  const batches: (readonly number[])[] = [];
  const release: (() => void)[] = [];
  const run = (items: readonly number[]): Promise<number[]> => {
    batches.push(items);
    return new Promise((resolve) => release.push(() => resolve(items.map((item) => item * 10))));
  };
  return { batches, release, run };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('coalescing', () => {
  it('runs a lone item at once', async () => {
    const add = coalesce(async (items: readonly number[]) => items.map((item) => item + 1), { maxItems: 10 });

    expect(await add(1)).toBe(2);
  });

  it('takes on together what arrived while a run was under way', async () => {
    const held = heldRuns();
    const add = coalesce(held.run, { maxItems: 10 });

    const first = add(1);
    await turn();
    const later = [add(2), add(3), add(4)];
    held.release[0]?.();
    await first;
    await turn();
    held.release[1]?.();

    expect(await Promise.all(later)).toEqual([20, 30, 40]);
    expect(held.batches).toEqual([[1], [2, 3, 4]]);
  });

  it('never runs more items at once than it may', async () => {
    const sizes: number[] = [];
    const add = coalesce(
      async (items: readonly number[]) => {
        sizes.push(items.length);
        await turn();
        return items;
      },
      { maxItems: 3 },
    );

    await Promise.all([1, 2, 3, 4, 5, 6, 7].map(add));

    expect(Math.max(...sizes)).toBeLessThanOrEqual(3);
  });

  it('tells every item of a failed run, and goes on with the next', async () => {
    let failing = true;
    const add = coalesce(
      async (items: readonly number[]) => {
        if (failing) throw new Error('away');
        return items;
      },
      { maxItems: 10 },
    );

    const outcomes = await Promise.allSettled([add(1), add(2)]);
    failing = false;

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await add(3)).toBe(3);
  });

  it('is idle when nothing waits and nothing runs', async () => {
    const held = heldRuns();
    const add = coalesce(held.run, { maxItems: 10 });
    let idle = false;

    const item = add(1);
    await turn();
    const settled = add.idle().then(() => {
      idle = true;
    });
    await turn();
    expect(idle).toBe(false);
    held.release[0]?.();
    await Promise.all([item, settled]);

    expect(idle).toBe(true);
  });
});
