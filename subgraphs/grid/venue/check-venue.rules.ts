import type { RecordCheck } from '../change/record-check.rules.js';
import { areHours, hoursOverlap, isWeekday } from './check-hours.rules.js';
import type { OpeningHours } from './venue.rules.js';

/** Only a composite venue is made of others, and of at least two; no venue is open twice at once. */
export const checkVenue: RecordCheck = (draft, id, report) => {
  for (const { kind, name, partIds, openingHours } of draft.versions('VENUE', id)) {
    const wrong = (field: string): void => report('FIELD_INVALID', { thing: 'VENUE', key: id, field });
    if (name.trim() === '') wrong('name');
    if (new Set(partIds).size !== partIds.length) wrong('partIds');
    if (kind === 'COMPOSITE' ? partIds.length < 2 : partIds.length > 0) wrong('partIds');
    if (!openingHours.every((hours) => isWeekday(hours.weekday) && areHours(hours))) wrong('openingHours');
    if (openingHours.some((hours, at) => openingHours.slice(at + 1).some((other) => isTwice(hours, other)))) {
      wrong('openingHours');
    }
  }
};

const isTwice = (a: OpeningHours, b: OpeningHours): boolean => a.weekday === b.weekday && hoursOverlap(a, b);
