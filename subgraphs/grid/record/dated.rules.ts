/** The days a version is in force: from the first on, until the day named, that day excluded. `yyyy-mm-dd`. */
export interface Dates {
  readonly validFrom: string;
  /** Null: until further notice. */
  readonly validTo: string | null;
}

/** One version of a record. Versions of one key never overlap; what a record was stays for the matters it had. */
export type Dated<Value> = Value & Dates & { readonly revision: number };

/** By which a caller says what it has seen of a record; 0 for one that is not there. */
export const newestRevision = (versions: readonly Dated<object>[] = []): number =>
  versions.reduce((newest, { revision }) => Math.max(newest, revision), 0);

export const isInForceOn = ({ validFrom, validTo }: Dates, day: string): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

/** The version in force that day; of a record that had ended by then, its last one. */
export function versionAt<Version extends Dates>(
  versions: readonly Version[] | undefined,
  day: string,
): Version | undefined {
  return versions?.findLast(({ validFrom }) => validFrom <= day);
}

/** The version in force that day. */
export function versionOn<Version extends Dates>(
  versions: readonly Version[] | undefined,
  day: string,
): Version | undefined {
  const version = versionAt(versions, day);
  return version && isInForceOn(version, day) ? version : undefined;
}

export const overlap = (a: Dates, b: Dates): boolean =>
  (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo);

/** Whether something is in force on every day of these. */
export function isCovered(dates: Dates, versions: readonly Dates[] | undefined): boolean {
  let from = dates.validFrom;
  for (const version of versions ?? []) {
    if (!isInForceOn(version, from)) continue;
    if (version.validTo === null || (dates.validTo !== null && version.validTo >= dates.validTo)) return true;
    from = version.validTo;
  }
  return false;
}
