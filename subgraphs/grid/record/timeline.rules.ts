import { type Dated, type Dates, isInForceOn } from './dated.rules.js';

/** Said of a record whose revision is not yet known: it is written with the change that is being planned. */
export const UNWRITTEN = -1;

/**
 * The versions after `value` was put in force from `dates.validFrom` on: until `dates.validTo` when that is given,
 * else until what it replaces ends or another version begins. Given an end, nothing is left of the version it
 * replaces after that. Neighbours that are alike become one, so that putting what is there already changes nothing.
 */
export function put<Value extends object>(
  versions: readonly Dated<Value>[],
  value: Value,
  dates: { readonly validFrom: string; readonly validTo?: string | null | undefined },
  isAlike: (a: Value, b: Value) => boolean,
): readonly Dated<Value>[] {
  const { validFrom } = dates;
  const validTo = dates.validTo === undefined ? endFor(versions, validFrom) : dates.validTo;
  const added: Dated<Value> = { ...value, validFrom, validTo, revision: UNWRITTEN };
  const replaced = inForceAt(versions, validFrom);
  const isLonger = replaced && validTo !== null && (replaced.validTo === null || replaced.validTo > validTo);
  const cut = { validFrom, validTo: isLonger ? replaced.validTo : validTo };
  const all = [...without(versions, cut), added].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return joined(all, versions, isAlike);
}

/** The versions after the record ended: `on` is the first day it is not in force any more. */
export function end<Value extends object>(versions: readonly Dated<Value>[], on: string): readonly Dated<Value>[] {
  if (!versions.some(({ validTo }) => validTo === null || validTo > on)) return versions;
  return without(versions, { validFrom: on, validTo: null });
}

function endFor(versions: readonly Dates[], from: string): string | null {
  const replaced = inForceAt(versions, from);
  if (replaced) return replaced.validTo;
  return versions.find(({ validFrom }) => validFrom > from)?.validFrom ?? null;
}

const inForceAt = <Version extends Dates>(versions: readonly Version[], day: string): Version | undefined =>
  versions.find((version) => isInForceOn(version, day));

/** What is left of the versions outside the days that `cut` takes. */
function without<Value extends object>(versions: readonly Dated<Value>[], cut: Dates): Dated<Value>[] {
  return versions.flatMap((version) => {
    const parts: Dated<Value>[] = [];
    const { validFrom, validTo } = version;
    if (validFrom < cut.validFrom) {
      const ends = validTo === null || validTo > cut.validFrom;
      parts.push(ends ? { ...version, validTo: cut.validFrom, revision: UNWRITTEN } : version);
    }
    if (cut.validTo !== null && (validTo === null || validTo > cut.validTo)) {
      const begins = validFrom < cut.validTo;
      parts.push(begins ? { ...version, validFrom: cut.validTo, revision: UNWRITTEN } : version);
    }
    return parts;
  });
}

/** Versions that say the same and follow each other become one; one that was there before stays as it was. */
function joined<Value extends object>(
  versions: readonly Dated<Value>[],
  before: readonly Dated<Value>[],
  isAlike: (a: Value, b: Value) => boolean,
): readonly Dated<Value>[] {
  const result: Dated<Value>[] = [];
  for (const version of versions) {
    const last = result.at(-1);
    if (last && last.validTo === version.validFrom && isAlike(last, version)) {
      result[result.length - 1] = { ...last, validTo: version.validTo, revision: UNWRITTEN };
    } else result.push(version);
  }
  return result.map((version) => {
    const old = before.find(({ validFrom, validTo }) => validFrom === version.validFrom && validTo === version.validTo);
    return old && isAlike(old, version) ? old : version;
  });
}
