import { type CountyIndex, recordKeyOf, slotOf } from '../record/county-index.rules.js';
import { recordOn } from '../record/look-up.rules.js';

/** At which successor a contact of a cell goes on, as that one's key; undefined: it ends with the cell. */
export type ContactHeirs = (contactId: string, among: readonly string[]) => readonly string[] | undefined;

/**
 * A contact's households go to the first successor that has as many which nobody looks after. Remembers what it gave,
 * so that several cells may end in one.
 *
 * @param householdsOf how many a successor will have
 */
export function contactHeirs(
  { records, dependants }: CountyIndex,
  on: string,
  householdsOf: (cellId: string) => number,
): ContactHeirs {
  const left = new Map<string, number>();
  const leftAt = (cellId: string): number => {
    const taken = [...(dependants.get(slotOf('CELL', cellId)) ?? [])]
      .map(recordKeyOf)
      .filter(({ thing }) => thing === 'CONTACT')
      .flatMap(({ key }) => records.CONTACT.get(key) ?? [])
      .filter((contact) => contact.cellId === cellId && (contact.validTo === null || contact.validTo > on))
      .reduce((sum, { households }) => sum + (households ?? 0), 0);
    return householdsOf(cellId) - taken;
  };
  return (contactId, among) => {
    const households = recordOn({ records, day: on }, 'CONTACT', contactId)?.households ?? 0;
    for (const to of among) {
      const room = left.get(to) ?? leftAt(to);
      left.set(to, room);
      if (room < households) continue;
      left.set(to, room - households);
      return [to];
    }
    return undefined;
  };
}
