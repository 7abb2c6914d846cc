import { FINDING_KINDS, type IdentifierKind } from './identifiers.rules.js';

/** An identifier with its keyed hash: enough to compare persons without seeing them. */
export interface Mark {
  readonly kind: IdentifierKind;
  readonly blindIndex: string;
}

export interface KnownPerson {
  readonly id: string;
  readonly marks: ReadonlyMap<string, IdentifierKind>;
}

/** The persons that share a mark with somebody of this batch, and those the batch brings. */
export interface PersonBook {
  /** All that share a finding mark, the latest first. */
  sharing(marks: readonly Mark[]): KnownPerson[];
  /** The one these marks are of, if any is. */
  same(marks: readonly Mark[]): KnownPerson | null;
  add(id: string, marks: readonly Mark[]): void;
}

export const findingMarks = (marks: readonly Mark[]): Mark[] =>
  marks.filter(({ kind }) => FINDING_KINDS.includes(kind));

export function createPersonBook(known: readonly KnownPerson[]): PersonBook {
  const persons = new Map(known.map(({ id, marks }) => [id, { id, marks: new Map(marks) }]));
  const byMark = new Map<string, string[]>();
  const enter = (id: string, blindIndex: string): void => {
    const ids = byMark.get(blindIndex) ?? [];
    if (!ids.includes(id)) byMark.set(blindIndex, [...ids, id]);
  };
  for (const { id, marks } of known) for (const blindIndex of marks.keys()) enter(id, blindIndex);

  const sharing = (marks: readonly Mark[]): KnownPerson[] => {
    const ids = new Set(findingMarks(marks).flatMap(({ blindIndex }) => byMark.get(blindIndex) ?? []));
    return [...ids]
      .sort()
      .reverse()
      .map((id) => persons.get(id)!);
  };
  return {
    sharing,
    same: (marks) => sharing(marks).find((person) => isSamePerson(marks, person)) ?? null,
    add: (id, marks) => {
      const person = persons.get(id) ?? { id, marks: new Map<string, IdentifierKind>() };
      persons.set(id, person);
      for (const { kind, blindIndex } of marks) {
        person.marks.set(blindIndex, kind);
        enter(id, blindIndex);
      }
    },
  };
}

/** Kinds of marks that both have. */
export const sharedKinds = (marks: readonly Mark[], person: KnownPerson): IdentifierKind[] =>
  marks.filter(({ blindIndex }) => person.marks.has(blindIndex)).map(({ kind }) => kind);

/** Both have a mark of this kind, and none in common. */
export function differIn(kind: IdentifierKind, marks: readonly Mark[], person: KnownPerson): boolean {
  const ours = marks.filter((mark) => mark.kind === kind);
  const theirs = [...person.marks.values()].includes(kind);
  return ours.length > 0 && theirs && ours.every(({ blindIndex }) => !person.marks.has(blindIndex));
}

/** One identity number, or one telephone, mail or home with no name or number that says otherwise. */
function isSamePerson(marks: readonly Mark[], person: KnownPerson): boolean {
  if (sharedKinds(marks, person).includes('ID_NO')) return true;
  return !differIn('ID_NO', marks, person) && !differIn('NAME', marks, person);
}
