import type { UserFault } from '../../../platform/graphql/user-error.js';
import { type Dated, versionOn } from '../record/dated.rules.js';
import type { Contact } from './contact.rules.js';

export interface Visit {
  readonly contactId: string;
  /** `yyyy-mm-dd` */
  readonly visitedOn: string;
  readonly households?: number | null | undefined;
}

/**
 * What is wrong with visits as they are noted: of an assignment not in force that day, of tomorrow, of more households
 * than it has.
 */
export function visitFaults(
  contacts: ReadonlyMap<string, readonly Dated<Contact>[]>,
  visits: readonly Visit[],
  today: string,
): UserFault[] {
  const seen = new Set<string>();
  return visits.flatMap(({ contactId, visitedOn, households }, at): UserFault[] => {
    const versions = contacts.get(contactId);
    if (!versions) return [{ code: 'CODE_UNKNOWN', field: `visits.${at}.contactId`, value: contactId }];
    const contact = versionOn(versions, visitedOn);
    const faults: UserFault[] = [];
    if (visitedOn > today) faults.push({ code: 'FIELD_INVALID', field: `visits.${at}.visitedOn` });
    else if (!contact) faults.push({ code: 'CODE_RETIRED', field: `visits.${at}.visitedOn`, value: contactId });
    const most = contact?.households ?? null;
    const isWrong = most === null ? households != null : households == null || households < 1 || households > most;
    if (contact && isWrong) faults.push({ code: 'FIELD_INVALID', field: `visits.${at}.households` });
    if (seen.has(`${contactId} ${visitedOn}`)) faults.push({ code: 'DATES_OVERLAP', field: `visits.${at}.visitedOn` });
    seen.add(`${contactId} ${visitedOn}`);
    return faults;
  });
}
