/** Whether a page of this origin may call us. Callers that are no browsers send no origin. */
export type IsOriginAllowed = (origin: string | undefined, host: string | undefined) => boolean;

/** Our own pages, and those of the origins that the county names. */
export function originRule(allowed: readonly string[]): IsOriginAllowed {
  return (origin, host) => {
    if (origin === undefined || allowed.includes(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  };
}
