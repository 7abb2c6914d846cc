/** Hours of one day, `HH:MM`. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** The county's clock, 00:00 to 24:00, and the end after the beginning. */
export const areHours = ({ from, to }: Hours): boolean => isTime(from) && isTime(to) && from < to;

export const hoursOverlap = (a: Hours, b: Hours): boolean => a.from < b.to && b.from < a.to;

const isTime = (text: string): boolean => /^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/.test(text);

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const isWeekday = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 7;
