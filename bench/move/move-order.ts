/** A case that waits for its unit to sign. */
export interface Unsigned {
  readonly caseId: string;
  readonly version: number;
  readonly assignmentId: string;
}

/** One turn of one side: all of these are signed for, so many at a time. */
export interface MoveOrder {
  readonly cases: readonly Unsigned[];
  readonly concurrency: number;
}

export interface MoveReport {
  readonly elapsedMs: number;
  /** Of one move. Milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Works the list off with so many hands. */
export async function signAll(
  { cases, concurrency }: MoveOrder,
  sign: (one: Unsigned) => Promise<void>,
): Promise<MoveReport> {
  const took: number[] = [];
  const waiting = cases.values();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const one of waiting) {
        const begun = performance.now();
        await sign(one);
        took.push(performance.now() - begun);
      }
    }),
  );
  const elapsedMs = performance.now() - start;
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { elapsedMs, p50Ms: at(0.5), p99Ms: at(0.99) };
}
