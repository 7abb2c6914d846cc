import type { UserFault } from '../../../platform/graphql/user-error.js';

/** What is ended: a rule or a recusal. */
interface Dated {
  readonly validFrom: string;
  readonly version: number;
}

interface EndAsked {
  /** Null: whatever it is now. */
  readonly version?: number | null;
  /** First day on which it is not in force any more. Null: the day after today. */
  readonly validTo?: string | null;
}

const DAY_MS = 86_400_000;

/** A day of the calendar, `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** What has not begun ends where it begins: it never was in force. */
export function endOf({ validFrom }: Dated, { validTo }: EndAsked, today: string): string {
  return validTo ?? (validFrom > today ? validFrom : dayAfter(today));
}

export function endFaults(it: Dated, asked: EndAsked, today: string): UserFault[] {
  const { version, validTo } = asked;
  const faults: UserFault[] = [];
  if (version != null && version !== it.version) faults.push({ code: 'RECORD_CHANGED_MEANWHILE', field: 'version' });
  const isPossible = validTo == null || (isDay(validTo) && validTo > today && validTo >= it.validFrom);
  if (!isPossible) faults.push({ code: 'FIELD_INVALID', field: 'validTo' });
  return faults;
}
