import { isInForceOn, versionOn } from '../record/dated.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import type { Succession } from '../succession/succession.rules.js';
import { comparable } from './comparable.rules.js';

/** A name that a place no longer has, and where it leads now. */
export interface FormerName {
  readonly name: string;
  readonly thing: 'AREA' | 'CELL';
  /** Code of the area or id of the cell in force. */
  readonly key: string;
  /** False once the place itself has ended: then its groups are not numbered as those of what came after it. */
  readonly isSamePlace: boolean;
}

interface County {
  readonly records: Pick<CountyRecords, 'AREA' | 'CELL'>;
  readonly successions: readonly Succession[];
  readonly day: string;
}

/** The names that areas and cells had in the past; of those that have ended, for each that came after them. */
export function formerNamesOf(county: County): FormerName[] {
  return (['AREA', 'CELL'] as const).flatMap((thing) =>
    [...county.records[thing]].flatMap(([key, versions]) => {
      const now = versionOn<(typeof versions)[number]>(versions, county.day);
      const past = versions.filter((version) => version.validFrom <= county.day && !isInForceOn(version, county.day));
      const known = new Set(now ? [now.name, ...now.aliases].map(comparable) : []);
      const names = new Set(past.flatMap(({ name, aliases }) => [name, ...aliases].map(comparable)));
      const keys = now ? [key] : successorsOf(county, thing, key);
      return [...names]
        .filter((name) => !known.has(name))
        .flatMap((name) => keys.map((to) => ({ name, thing, key: to, isSamePlace: now !== undefined })));
    }),
  );
}

/** What is in force today in the place of something: itself, or all that came after it, however often. */
export function successorsOf({ records, successions, day }: County, thing: 'AREA' | 'CELL', key: string): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const follow = (from: string): void => {
    if (seen.has(from)) return;
    seen.add(from);
    if (versionOn<{ validFrom: string; validTo: string | null }>(records[thing].get(from), day)) found.add(from);
    else {
      for (const { thing: ofThing, fromKey, toKey, effectiveOn } of successions) {
        if (ofThing === thing && fromKey === from && effectiveOn <= day) follow(toKey);
      }
    }
  };
  follow(key);
  return [...found];
}
