import { checkArea } from '../area/check-area.rules.js';
import { checkCell } from '../cell/check-cell.rules.js';
import { checkContact } from '../contact/check-contact.rules.js';
import { checkPartyGroup } from '../party-group/check-party-group.rules.js';
import { checkPerson } from '../person/check-person.rules.js';
import { checkAbsence } from '../post/check-absence.rules.js';
import { checkPost } from '../post/check-post.rules.js';
import type { RecordKey, Thing } from '../record/things.rules.js';
import { checkUnit } from '../unit/check-unit.rules.js';
import { checkDuty } from '../venue/check-duty.rules.js';
import { checkVenue } from '../venue/check-venue.rules.js';
import type { Draft } from './draft.rules.js';
import type { RecordCheck } from './record-check.rules.js';
import type { Report } from './report.rules.js';

const CHECKS: Readonly<Partial<Record<Thing, RecordCheck>>> = {
  AREA: checkArea,
  CELL: checkCell,
  UNIT: checkUnit,
  PARTY_GROUP: checkPartyGroup,
  PERSON: checkPerson,
  POST: checkPost,
  ABSENCE: checkAbsence,
  VENUE: checkVenue,
  DUTY: checkDuty,
  CONTACT: checkContact,
};

export function checkRecord(draft: Draft, { thing, key }: RecordKey, report: Report): void {
  CHECKS[thing]?.(draft, key, report);
}
