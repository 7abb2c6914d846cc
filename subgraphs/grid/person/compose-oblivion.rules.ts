import type { Change } from '../change/change.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { slotOf } from '../record/county-index.rules.js';
import { PERSON_SINCE } from './person.rules.js';

/** What stands in place of a name that is erased. */
export const ERASED_NAME = '已注销人员';

export interface Oblivion {
  readonly id: string;
  /** The first day on which he is not known any more. */
  readonly on: string;
  /** The name goes too; else it stays with the posts that were held: who acted in a matter is part of its file. */
  readonly erasesName: boolean;
  readonly expectedRevision?: number | null | undefined;
}

/**
 * A person leaves the county's records: the numbers are gone from every version there is, since a person has one; the
 * posts, duties and contacts end that day with him, and he stands in for nobody from then on.
 */
export function composeOblivion({ records, dependants }: CountyIndex, wish: Oblivion): Composition {
  const { id, on, erasesName, expectedRevision } = wish;
  const kept = records.PERSON.get(id)?.at(-1);
  if (!kept) {
    const facts = { unknown: id };
    return {
      changes: [],
      faults: [{ code: 'CODE_UNKNOWN', thing: 'PERSON', key: id, field: 'id', line: null, facts }],
    };
  }
  const name = erasesName ? ERASED_NAME : kept.name;
  const erased = { id, name, phoneSealed: null, idNoSealed: null, phoneIndex: null, idNoIndex: null };
  const validTo = kept.validTo !== null && kept.validTo < on ? kept.validTo : on;
  const forget: Change = {
    op: 'PUT',
    thing: 'PERSON',
    validFrom: PERSON_SINCE,
    validTo,
    record: erased,
    expectedRevision,
  };
  const named = dependants.get(slotOf('PERSON', id)) ?? [];
  const relieved = [...named].flatMap((slot) => withoutStandIn(records.ABSENCE, slot, id, on));
  return { changes: [...relieved, forget], faults: [] };
}

/** Absences that go on beyond the day, without him who stood in. */
function withoutStandIn(absences: CountyIndex['records']['ABSENCE'], slot: string, id: string, on: string): Change[] {
  const prefix = slotOf('ABSENCE', '');
  if (!slot.startsWith(prefix)) return [];
  return (absences.get(slot.slice(prefix.length)) ?? [])
    .filter((absence) => absence.standInPersonId === id && (absence.validTo === null || absence.validTo > on))
    .map(({ validFrom, validTo, revision: _, ...absence }) => ({
      op: 'PUT',
      thing: 'ABSENCE',
      validFrom: validFrom > on ? validFrom : on,
      validTo,
      record: { ...absence, standInPersonId: null },
    }));
}
