/** What a day is by the State Council's yearly notice, or by the weekday where there is no notice yet. */
export const DAY_KINDS = ['WORKDAY', 'WEEKEND', 'HOLIDAY', 'IN_LIEU_WORKDAY'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A day of the county's calendar, `YYYY-MM-DD`. Such strings compare as their days do. */
export type Day = string;

export interface CalendarDay {
  readonly day: Day;
  readonly kind: DayKind;
  /** False while the year has no official notice: what is counted over it is provisional. */
  readonly official: boolean;
  /** The notice, e.g. `国办发明电〔2026〕7号`, or where the days were taken from. */
  readonly source: string;
}

export type DayMap = ReadonlyMap<Day, Pick<CalendarDay, 'kind' | 'official'>>;

/** A day that was counted to, and whether an official notice may still move it. */
export interface CountedDay {
  readonly day: Day;
  readonly provisional: boolean;
}

/** A day outside the map is taken by its weekday, and is not official. */
export function dayIn(days: DayMap, day: Day): Pick<CalendarDay, 'kind' | 'official'> {
  return days.get(day) ?? { kind: isWeekend(day) ? 'WEEKEND' : 'WORKDAY', official: false };
}

export function isWorkingDay(days: DayMap, day: Day): boolean {
  const { kind } = dayIn(days, day);
  return kind === 'WORKDAY' || kind === 'IN_LIEU_WORKDAY';
}

export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
