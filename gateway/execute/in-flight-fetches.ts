/**
 * Lets equal fetches of one request share one answer while it is on its way. Only within a request: its context is the
 * caller's identity, and nothing of one caller may reach another.
 */
export type ShareInFlight<Answer> = (context: object, key: string, send: () => Promise<Answer>) => Promise<Answer>;

export function inFlightFetches<Answer>(): ShareInFlight<Answer> {
  const byContext = new WeakMap<object, Map<string, Promise<Answer>>>();
  return (context, key, send) => {
    let inFlight = byContext.get(context);
    if (!inFlight) {
      inFlight = new Map();
      byContext.set(context, inFlight);
    }
    const known = inFlight.get(key);
    if (known) return known;
    const sent = send().finally(() => inFlight.delete(key));
    inFlight.set(key, sent);
    return sent;
  };
}
