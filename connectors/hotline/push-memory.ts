/** What a push was answered. `text` is the body as sent. */
export interface PushAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfterSeconds?: number;
  readonly text: string;
}

interface Remembered {
  readonly bodyHash: string;
  readonly answer: Promise<PushAnswer>;
  readonly at: number;
  bytes: number;
}

/** The signature's tolerance both ways, and some: after that the same headers are stale anyway. */
const MEMORY_MS = 11 * 60_000;
const MEMORY_BYTES = 16 * 1_024 * 1_024;
const ENTRY_BYTES = 512;

export interface PushMemory {
  /**
   * Answers a push, the same one (also while the first is still under way) with the same answer.
   *
   * @returns null when this id came with another body before
   */
  answerOnce(id: string, bodyHash: string, answer: () => Promise<PushAnswer>): Promise<PushAnswer> | null;
}

/**
 * Keeps which ids came with which body, in memory and bounded. What falls out of it, or is lost by a restart, meets the
 * unique key in the inbox: the same order is the same submission.
 */
export function createPushMemory(now: () => Date): PushMemory {
  const entries = new Map<string, Remembered>();
  let bytes = 0;

  const forget = (id: string): void => {
    bytes -= entries.get(id)?.bytes ?? 0;
    entries.delete(id);
  };
  const shrink = (): void => {
    const oldest = now().getTime() - MEMORY_MS;
    for (const [id, entry] of entries) {
      if (entry.at >= oldest && bytes <= MEMORY_BYTES) return;
      forget(id);
    }
  };
  const remember = (id: string, bodyHash: string, answer: Promise<PushAnswer>): void => {
    const entry: Remembered = { bodyHash, answer, at: now().getTime(), bytes: ENTRY_BYTES };
    entries.set(id, entry);
    bytes += entry.bytes;
    answer.then(
      ({ status, text }) => {
        if (entries.get(id) !== entry) return;
        // Not a decision: the sender is asked to try again, and then it must be tried.
        if (status >= 500 || status === 429) return forget(id);
        entry.bytes += text.length * 2;
        bytes += text.length * 2;
      },
      () => {
        if (entries.get(id) === entry) forget(id);
      },
    );
  };

  return {
    answerOnce: (id, bodyHash, answer) => {
      shrink();
      const known = entries.get(id);
      if (known) return known.bodyHash === bodyHash ? known.answer : null;
      const promised = answer();
      remember(id, bodyHash, promised);
      return promised;
    },
  };
}
