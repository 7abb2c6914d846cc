/** Resolves with the first of these, after `limitMs`, or when closing. Never rejects. */
export async function firstOf(
  events: readonly Promise<unknown>[],
  limitMs: number,
  closing: AbortSignal | null,
): Promise<void> {
  const over = Promise.withResolvers<void>();
  const end = (): void => over.resolve();
  const timer = setTimeout(end, limitMs);
  closing?.addEventListener('abort', end);
  if (closing?.aborted) end();
  await Promise.race([...events, over.promise]).catch(() => undefined);
  clearTimeout(timer);
  closing?.removeEventListener('abort', end);
}
