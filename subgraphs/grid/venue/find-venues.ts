import { isAreaWithin } from '../../../contracts/codes/area-code.js';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext, GridView } from '../grid-context.js';
import { on, onDay } from '../grid-day.js';
import { type PageArguments, pageByKey } from '../page-by-code.js';
import { recordsOn } from '../record/records-on.rules.js';
import { DutyType } from './duty.type.js';
import { isOpenAt, timeOf, weekdayOf } from './opening.rules.js';
import { VenueType, venueNode } from './venue.type.js';
import type { VenueKind } from './venue-kind.type.js';

export interface VenueFilter extends PageArguments {
  readonly kind: VenueKind | null | undefined;
  readonly area: string | null | undefined;
  readonly search: string | null | undefined;
  readonly openAt: Date | null | undefined;
  readonly asOf: string | null | undefined;
}

/** Where to go is for everybody to know (Art. 18). */
export async function findVenue(
  context: GridContext,
  id: string,
  asOf: string | null | undefined,
): Promise<VenueType | null> {
  return venueNode(on(await context.view(), asOf), id);
}

/** @throws HubError PAGE_TOO_LARGE, CURSOR_INVALID */
export async function listVenues(
  context: GridContext,
  { kind, area, search, openAt, asOf, ...page }: VenueFilter,
): Promise<Page<VenueType>> {
  const view = on(await context.view(), asOf);
  return pageByKey(
    recordsOn(onDay(view), 'VENUE'),
    page,
    ({ id }) => id,
    (venue) =>
      (kind == null || venue.kind === kind) &&
      (area == null || isAreaWithin(venue.areaCode, area)) &&
      (search == null || [venue.name, venue.brand, venue.studio].some((name) => name?.includes(search))) &&
      (openAt == null || isOpenAt(venue.openingHours, openAt)),
    (venue) => new VenueType(view, venue),
  );
}

/** The roster of one day, by the hours; nobody for a viewer who may not know of people. */
export function dutiesOf(view: GridView, venueId: string, day: string | null): DutyType[] {
  if (!view.mayReadPeople) return [];
  const seen = on(view, day);
  const weekday = weekdayOf(seen.day);
  return (seen.atlas.listsOn(seen.day).dutiesOfVenue().get(venueId) ?? [])
    .filter((duty) => duty.weekdays.includes(weekday))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((duty) => new DutyType(seen, duty));
}

/** Who is on duty at this moment. */
export function onDutyAt(view: GridView, venueId: string, at: Date): DutyType[] {
  const time = timeOf(at);
  return dutiesOf(view, venueId, countyDay(at)).filter(({ from, to }) => from <= time && time < to);
}
