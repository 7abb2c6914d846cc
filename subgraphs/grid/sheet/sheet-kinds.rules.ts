import { AREA_SHEET } from './kinds/area-sheet.rules.js';
import { CELL_SHEET, HOUSEHOLD_GROUP_SHEET } from './kinds/cell-sheet.rules.js';
import { CONTACT_SHEET } from './kinds/contact-sheet.rules.js';
import { DUTY_SHEET } from './kinds/duty-sheet.rules.js';
import { HOUSEHOLD_SHEET } from './kinds/household-sheet.rules.js';
import { PARTY_GROUP_SHEET } from './kinds/party-group-sheet.rules.js';
import { PLACE_NAME_SHEET } from './kinds/place-name-sheet.rules.js';
import { POST_SHEET } from './kinds/post-sheet.rules.js';
import { RECEPTION_SHEET } from './kinds/reception-sheet.rules.js';
import { UNIT_SHEET } from './kinds/unit-sheet.rules.js';
import { VENUE_SHEET } from './kinds/venue-sheet.rules.js';
import type { SheetKind } from './sheet-kind.rules.js';

/** Every kind of sheet, in the order in which a county brings them in. */
export const SHEET_KINDS: readonly SheetKind[] = [
  AREA_SHEET,
  CELL_SHEET,
  HOUSEHOLD_GROUP_SHEET,
  HOUSEHOLD_SHEET,
  UNIT_SHEET,
  PARTY_GROUP_SHEET,
  VENUE_SHEET,
  POST_SHEET,
  DUTY_SHEET,
  CONTACT_SHEET,
  RECEPTION_SHEET,
  PLACE_NAME_SHEET,
];
