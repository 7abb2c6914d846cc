import { countyDay } from '../../../platform/calendar/county-day.rules.js';

/** 信访事项编号, e.g. `XF2026-000123`: the county's year of registration, and a count within it. */
export const caseNoOf = (year: number, count: number): string => `XF${year}-${String(count).padStart(6, '0')}`;

export const caseYear = (registeredAt: Date): number => Number(countyDay(registeredAt).slice(0, 4));

export const isCaseNo = (text: string): boolean => /^XF[0-9]{4}-[0-9]{6,9}$/.test(text);
