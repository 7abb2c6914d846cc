import type { PersonRole, PersonV1 } from '../../../contracts/normalised-submission.js';
import type { BlindIndex } from '../../../platform/crypto/blind-index.js';
import { type Identifier, identifiersOf } from './identifiers.rules.js';
import { findingMarks, type Mark } from './person-book.rules.js';

/** A person as one submission told of it, with the marks it is compared by. */
export interface ToldPerson {
  readonly isLead: boolean;
  readonly role: PersonRole;
  readonly identifiers: readonly (Identifier & Mark)[];
  /** Those it can be found by. */
  readonly finding: readonly Mark[];
}

export function toldPerson(blindIndex: BlindIndex, person: PersonV1): ToldPerson {
  const identifiers = identifiersOf(person).map((identifier) => ({
    ...identifier,
    blindIndex: blindIndex(identifier.kind, identifier.normalised),
  }));
  return { isLead: person.isLead, role: person.role, identifiers, finding: findingMarks(identifiers) };
}
