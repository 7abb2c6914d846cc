import type { RecordKey } from '../record/things.rules.js';
import type { Draft } from './draft.rules.js';
import type { Report } from './report.rules.js';

/** Every version begins on a day that exists and ends after it. */
export function checkDates(draft: Draft, { thing, key }: RecordKey, report: Report): void {
  for (const { validFrom, validTo } of draft.versions(thing, key)) {
    if (!isDay(validFrom)) report('FIELD_INVALID', { thing, key, field: 'validFrom' });
    if (validTo !== null && (!isDay(validTo) || validTo <= validFrom)) {
      report('FIELD_INVALID', { thing, key, field: 'validTo' });
    }
  }
}

/** `yyyy-mm-dd` of a day that exists. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
