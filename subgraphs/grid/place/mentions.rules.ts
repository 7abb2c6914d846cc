import { type Gazetteer, isBare, listedName, type PlaceName } from './gazetteer.rules.js';
import { beginsName, isInNumber } from './name-begins.rules.js';
import { type Likeness, namesNear } from './near-names.rules.js';

/** A name where an address says it. */
export interface Mention extends PlaceName {
  readonly at: number;
  readonly end: number;
  readonly likeness: Likeness;
}

/** A numbered part that an address names: `3组`, `3号楼`. */
export interface PartMention {
  readonly part: string;
  readonly end: number;
}

/** What an address says, in its order. */
export interface Mentions {
  readonly names: readonly Mention[];
  /** One of each kind; of several villagers' groups none. */
  readonly parts: readonly PartMention[];
}

/** Longest name first, left to right, each character in one name only. @param text as `comparable` gives it */
export function mentionsIn(text: string, gazetteer: Gazetteer): Mentions {
  const names: Mention[] = [];
  let since = 0;
  for (let at = 0; at < text.length; ) {
    const found = nameAt(text, { at, since }, gazetteer);
    const end = at + (found?.name.length ?? 1);
    if (found) since = end;
    if (found && !names.some(({ name }) => name === found.name)) {
      names.push({ ...allOfName(gazetteer, found), at, end, likeness: 'EXACT' });
    }
    at = end;
  }
  return { names, parts: partsIn(text) };
}

/**
 * A bare name is a common word as well (新建, 太平, 码头): it counts only where a place name ends, which is before a
 * group's number, before another place, or at the end. A full name is not the beginning of a town's.
 */
function nameAt(text: string, place: Place, gazetteer: Gazetteer): PlaceName | undefined {
  for (const length of gazetteer.lengths.get(text.charAt(place.at)) ?? []) {
    const known = gazetteer.byName.get(text.slice(place.at, place.at + length));
    const found = known?.find((name) => isMeant(name, text, place, gazetteer));
    if (found) return found;
  }
  return undefined;
}

interface Place {
  readonly at: number;
  /** End of the name before, or 0. */
  readonly since: number;
}

function isMeant(known: PlaceName, text: string, place: Place, gazetteer: Gazetteer): boolean {
  const end = place.at + known.name.length;
  // A landmark has no groups: 古渡码头3组 is the village 码头 of the town 古渡.
  if (known.writing === 'TAUGHT') return !isInNumber(text, place.at) && !(known.level >= 3 && isGroup(text, end));
  if (!beginsName(text, place, known.name.length)) return false;
  if (!isBare(known)) return ENDS_TOWN.test(known.name) || !BEGINS_TOWN_ENDING.test(text.slice(end, end + 2));
  return end === text.length || isGroup(text, end) || nameAt(text, { at: end, since: end }, gazetteer) !== undefined;
}

const ENDS_TOWN = /(?:镇|乡|街道)$/;
/** 王村 is not meant in 王村镇; it is in 王村镇上 and 王村乡道. */
const BEGINS_TOWN_ENDING = /^(?:镇(?![上里政])|乡(?![道村间政])|街道)/;
const isGroup = (text: string, at: number): boolean => /^[0-9]{1,2}组/.test(text.slice(at, at + 3));

/** A name may stand for a place of one level and for one of another (a town and its village): both are meant. */
function allOfName({ byName }: Gazetteer, found: PlaceName): PlaceName {
  const alike = (byName.get(found.name) ?? []).filter((other) => isBare(other) === isBare(found));
  return alike.length === 1 ? found : { ...found, targets: alike.flatMap(({ targets }) => targets) };
}

function partsIn(text: string): PartMention[] {
  const parts = [...text.matchAll(/(?<![0-9])[0-9]{1,2}(组|联户|号楼|单元)/g)].map(
    ({ 0: part, 1: kind = '', index }) => ({
      kind,
      part,
      end: index + part.length,
    }),
  );
  const isOnly = ({ kind, part }: (typeof parts)[number]): boolean =>
    parts.every((other) => other.kind !== kind || other.part === part);
  return parts.filter(isOnly).filter(({ part }, at) => parts.findIndex((other) => other.part === part) === at);
}

/**
 * The same, and names in which one character is wrong, where the text between exact ones is near to one name only.
 * Null where there is none.
 */
export function withNearNames(text: string, mentions: Mentions, gazetteer: Gazetteer): Mentions | null {
  const near = gapsIn(text, mentions.names).flatMap((gap) => nearMentions(text, gap, gazetteer));
  if (near.length === 0) return null;
  return { ...mentions, names: [...mentions.names, ...near].sort((a, b) => a.at - b.at) };
}

interface Gap {
  readonly at: number;
  readonly end: number;
}

/** Runs of Chinese characters that no name covers. */
function gapsIn(text: string, names: readonly Mention[]): Gap[] {
  const covered = [...text].map((_, at) => names.some((name) => name.at <= at && at < name.end));
  const open = covered.map((isCovered, at) => (isCovered ? ' ' : text.charAt(at))).join('');
  return [...open.matchAll(/\p{Script=Han}{2,}/gu)].map(({ 0: run, index }) => ({
    at: index,
    end: index + run.length,
  }));
}

/** Each name once, where its text is near to no other name; what sounds alike is nearer than what is written alike. */
function nearMentions(text: string, gap: Gap, gazetteer: Gazetteer): Mention[] {
  const found = windowsOf(text, gap).flatMap(({ at, end }) =>
    namesNear(gazetteer.near, text.slice(at, end)).flatMap(({ name, likeness }): Mention[] => {
      const known = listedName(gazetteer, name);
      return known ? [{ ...allOfName(gazetteer, known), at, end, likeness }] : [];
    }),
  );
  const isRival = (one: Mention, other: Mention): boolean =>
    one.name !== other.name && one.at < other.end && other.at < one.end;
  const sound = found.filter(({ likeness }) => likeness === 'SOUND');
  const kept = found.filter((one) => !(one.likeness === 'SOUND' ? sound : found).some((other) => isRival(one, other)));
  return kept.filter((one, at) => kept.findIndex(({ name }) => name === one.name) === at);
}

/** Longest place names have some ten characters. */
const LONGEST = 10;

function windowsOf(text: string, { at, end }: Gap): Gap[] {
  const windows: Gap[] = [];
  for (let from = at; from < end; from += 1) {
    if (!beginsName(text, { at: from, since: at }, 0)) continue;
    for (let to = from + 2; to <= Math.min(end, from + LONGEST); to += 1) windows.push({ at: from, end: to });
  }
  return windows;
}
