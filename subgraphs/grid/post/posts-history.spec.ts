import { type Chance, chanceOf } from '../../../test/builders/a-random-county.js';
import { countyAfter } from '../../../test/builders/county-after.js';
import { anAbsence, anEnd, aPerson, GROUND } from '../../../test/builders/county-changes.js';
import { groupBy } from '../atlas/group-by.rules.js';
import type { Change } from '../change/change.rules.js';
import { planChanges } from '../change/plan-changes.rules.js';
import { peopleIndexOf } from '../person/people-index.rules.js';
import { type CountyIndex, countyIndexOf } from '../record/county-index.rules.js';
import { isInForceOn } from '../record/dated.rules.js';
import { type CountyRecords, THINGS } from '../record/things.rules.js';
import { whoActs } from './acting.rules.js';
import { composeAppointment } from './compose-appointment.rules.js';
import { postsOn } from './posts-on.rules.js';

/** Histories, each of some decisions about the head of one town over four months. */
const HISTORIES = 150;
const DECISIONS = 12;
const PEOPLE = ['p0', 'p1', 'p2', 'p3'];
const DAYS = Array.from({ length: 120 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));

/** One day of a plain book that is written decision by decision; the records have to agree with it. */
interface Entry {
  readonly term: string | null;
  readonly head: string | null;
  /** Absent: the head is there; null: away, and nobody stands in. */
  readonly standIn?: string | null;
}
type Book = readonly Entry[];
const NOBODY: Entry = { term: null, head: null };

interface Decision {
  readonly changes: readonly Change[];
  /** The book after it; null when it has to be refused. */
  readonly book: Book | null;
}

describe('whatever is decided about a post', () => {
  it('is shown on every day as in a book written decision by decision, and refused where the book cannot hold it', () => {
    const made = { yes: 0, no: 0 };
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const chance = chanceOf(seed);
      let county = countyAfter([...GROUND, ...PEOPLE.map(aPerson)]);
      let book: Book = DAYS.map(() => NOBODY);
      for (let at = 0; at < DECISIONS; at++) {
        const decision = aDecision(chance, county, book, `${seed}-${at}`);
        const next = after(county, decision.changes);
        expect({ seed, at, isMade: next !== null }).toEqual({ seed, at, isMade: decision.book !== null });
        county = next ?? county;
        book = decision.book ?? book;
        made[next ? 'yes' : 'no'] += 1;
      }
      expect({ seed, book: told(county) }).toEqual({ seed, book });
    }
    expect(made.yes).toBeGreaterThan(HISTORIES * 4);
    expect(made.no).toBeGreaterThan(HISTORIES);
  });
});

function aDecision(chance: Chance, county: CountyIndex, book: Book, id: string): Decision {
  const from = chance.number(DAYS.length - 1);
  const until = from + 1 + chance.number(DAYS.length - from - 1);
  const terms = [...new Set(book.flatMap(({ term }) => term ?? []))];
  const kind = terms.length === 0 ? 'APPOINT' : chance.pick(['APPOINT', 'APPOINT', 'END', 'AWAY', 'AWAY'] as const);
  if (kind === 'APPOINT') return anAppointment(chance, county, book, id, from, chance.maybe(until));
  const term = chance.pick(terms);
  if (kind === 'END') {
    return { changes: [anEnd('POST', term, DAYS[from]!)], book: without(book, term, from) };
  }
  return anAway(chance, book, term, id, from, until);
}

function anAppointment(
  chance: Chance,
  county: CountyIndex,
  book: Book,
  id: string,
  from: number,
  until: number | null,
): Decision {
  const head = chance.pick(PEOPLE);
  const replacesHolder = chance.number(2) === 0;
  const record = {
    id,
    kind: 'CELL_HEAD' as const,
    cellId: 'town',
    unitCode: null,
    partyGroupId: null,
    venueId: null,
    personId: head,
    source: '推选',
  };
  const there = [...county.records.POST.values()].flat();
  const dates = { from: DAYS[from]!, until: until === null ? null : DAYS[until]! };
  const { changes } = composeAppointment(there, { record, ...dates, replacesHolder });
  const free = replacesHolder ? without(book, book[from]?.term ?? null, from) : book;
  const isMeant = (day: number): boolean => day >= from && (until === null || day < until);
  const isHeld = free.some(({ term }, day) => isMeant(day) && term !== null);
  return {
    changes,
    book: isHeld ? null : free.map((entry, day) => (isMeant(day) ? { term: id, head } : entry)),
  };
}

function anAway(chance: Chance, book: Book, term: string, id: string, from: number, until: number): Decision {
  const standIn = chance.maybe(chance.pick(PEOPLE));
  const days = book.slice(from, until);
  const isPossible = days.every((entry) => entry.term === term && entry.head !== standIn && !('standIn' in entry));
  return {
    changes: [anAbsence(id, term, standIn, DAYS[from]!, DAYS[until]!)],
    book: isPossible ? book.map((entry, day) => (day >= from && day < until ? { ...entry, standIn } : entry)) : null,
  };
}

const without = (book: Book, term: string | null, from: number): Book =>
  book.map((entry, day) => (day >= from && term !== null && entry.term === term ? NOBODY : entry));

/** Null when the changes are refused. */
function after(county: CountyIndex, changes: readonly Change[]): CountyIndex | null {
  const { writes, faults } = planChanges(county, changes);
  if (faults.length > 0) return null;
  const records = THINGS.map((thing) => {
    const versions = new Map<string, readonly object[]>(county.records[thing]);
    for (const { key, gone, come } of writes.filter((write) => write.thing === thing)) {
      const kept = (county.records[thing].get(key) ?? []).filter((version) => !(gone as unknown[]).includes(version));
      versions.set(
        key,
        [...kept, ...come].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
      );
    }
    return [thing, versions];
  });
  return countyIndexOf(Object.fromEntries(records) as CountyRecords);
}

/** What a query of each day answers. Who acts has to be the head, or whoever stands in for him. */
function told({ records }: CountyIndex): Book {
  const postsAt = groupBy([...records.POST.values()].flat(), ({ cellId }) => cellId ?? '');
  const people = peopleIndexOf(records, DAYS[0]!);
  return DAYS.map((day) => {
    const [post, ...others] = postsOn({ postsAt }, 'town', day, 'CELL_HEAD');
    if (!post) return NOBODY;
    const absence = people.absencesOf.get(post.id)?.find((each) => isInForceOn(each, day));
    const { personId } = whoActs({ records, day, postsAt, ...people }, { thing: 'CELL', key: 'town' });
    expect([others, personId]).toEqual([[], absence ? absence.standInPersonId : post.personId]);
    return { term: post.id, head: post.personId, ...(absence ? { standIn: absence.standInPersonId } : {}) };
  });
}
