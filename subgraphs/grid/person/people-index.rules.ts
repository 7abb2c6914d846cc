import { groupBy } from '../atlas/group-by.rules.js';
import type { Absence } from '../post/absence.rules.js';
import type { PostRecord } from '../post/post.rules.js';
import { type Dated, isInForceOn } from '../record/dated.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import type { Person } from './person.rules.js';

/** Who is who and who is away, of all days; each list oldest first. */
export interface PeopleIndex {
  /** Who is known today, by id. */
  readonly persons: ReadonlyMap<string, Dated<Person>>;
  readonly postsOf: ReadonlyMap<string, readonly Dated<PostRecord>[]>;
  readonly absencesOf: ReadonlyMap<string, readonly Dated<Absence>[]>;
  readonly standInsOf: ReadonlyMap<string, readonly Dated<Absence>[]>;
  readonly idsByPhone: ReadonlyMap<string, readonly string[]>;
  readonly idsByIdNo: ReadonlyMap<string, readonly string[]>;
}

/** @param day the county's day on which somebody has to be known to be found */
export function peopleIndexOf({ PERSON, POST, ABSENCE }: CountyRecords, day: string): PeopleIndex {
  const persons = [...PERSON.values()].flat().filter((person) => isInForceOn(person, day));
  const absences = oldestFirst([...ABSENCE.values()].flat());
  return {
    persons: new Map(persons.map((person) => [person.id, person])),
    postsOf: groupBy(oldestFirst([...POST.values()].flat()), ({ personId }) => personId),
    absencesOf: groupBy(absences, ({ postId }) => postId),
    standInsOf: groupBy(known(absences, 'standInPersonId'), ({ standInPersonId }) => standInPersonId ?? ''),
    idsByPhone: idsBy(persons, 'phoneIndex'),
    idsByIdNo: idsBy(persons, 'idNoIndex'),
  };
}

const oldestFirst = <Version extends Dated<object>>(versions: Version[]): Version[] =>
  versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));

const known = <Item, Field extends keyof Item>(items: readonly Item[], field: Field): Item[] =>
  items.filter((item) => item[field] !== null);

function idsBy(persons: readonly Person[], field: 'phoneIndex' | 'idNoIndex'): Map<string, string[]> {
  const groups = groupBy(known(persons, field), (person) => person[field] ?? '');
  return new Map([...groups].map(([mark, found]) => [mark, found.map(({ id }) => id)]));
}
