import type { Channel, Purpose, Urgency } from '../../../contracts/channel.js';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import type { Day } from '../../../platform/calendar/working-day.rules.js';
import type { Procedure } from '../case/legal-route.rules.js';
import type { ClockKind } from './clock-kinds.rules.js';

export const LIMIT_UNITS = ['CALENDAR_DAY', 'WORKING_DAY', 'HOUR'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** Who set a time limit: the law, the county, or the order of a source such as the hotline. */
export const AUTHORITIES = ['STATUTE', 'SOURCE', 'LOCAL'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** How sure the wording is: the text was read, an excerpt of it was, or nobody has checked it. */
export const EVIDENCES = ['TEXT', 'EXCERPT', 'UNCHECKED'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** What of a case decides which time limits it runs under. What is not known fits only limits for any. */
export interface CaseTerms {
  readonly sourceSystem: string | null;
  readonly channel: Channel | null;
  readonly procedure: Procedure | null;
  readonly urgency: Urgency | null;
  readonly purpose: Purpose | null;
}

/** Where a time limit applies; what is null applies to any. */
export type LimitScope = CaseTerms;

/** Of what nothing is known that a time limit may depend on: what applies to any. */
export const ANY_TERMS: CaseTerms = {
  sourceSystem: null,
  channel: null,
  procedure: null,
  urgency: null,
  purpose: null,
};

/** One time limit, as a law or an order states it: a row with its dates in force. */
export interface TimeLimit extends LimitScope {
  readonly id: string;
  readonly kind: ClockKind;
  /** Of `unit`, after the day (or the instant, for hours) the clock starts. */
  readonly amount: number;
  readonly unit: LimitUnit;
  /** A last day that is off work gives way to the next working day. */
  readonly rollsToWorkingDay: boolean;
  /** Longest extension, in the same unit; null where none is provided for. */
  readonly extensionMax: number | null;
  /** Per cent of the amount after which a duty turns yellow, and orange. */
  readonly yellowPercent: number;
  readonly orangePercent: number;
  readonly authority: Authority;
  readonly validFrom: Day;
  /** Last day in force; null while it is. */
  readonly validTo: Day | null;
  /** Shown beside the date, e.g. `信访工作条例 第二十三条`. */
  readonly source: string;
}

export const isInForce = ({ validFrom, validTo }: Pick<TimeLimit, 'validFrom' | 'validTo'>, day: Day): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/**
 * The limit a clock of this kind starts under: of those in force on the county's day of `startedAt`, the most specific.
 * A row for one source system is more specific than one for an urgency, a procedure, a purpose or a channel, in this
 * order; of two alike the county's own wins over a source's order, and that over the law it is an overlay of.
 */
export function limitFor(
  limits: readonly TimeLimit[],
  kind: ClockKind,
  terms: CaseTerms,
  startedAt: Date,
): TimeLimit | null {
  const day = countyDay(startedAt);
  let best: TimeLimit | null = null;
  for (const limit of limits) {
    if (limit.kind !== kind || !isInForce(limit, day) || !applies(limit, terms)) continue;
    if (best === null || specificity(limit) > specificity(best)) best = limit;
  }
  return best;
}

/** The most telling first. */
const TERMS = ['sourceSystem', 'urgency', 'procedure', 'purpose', 'channel'] as const satisfies (keyof CaseTerms)[];

const applies = (limit: LimitScope, terms: CaseTerms): boolean =>
  TERMS.every((term) => limit[term] === null || limit[term] === terms[term]);

function specificity(limit: TimeLimit): number {
  const scoped = TERMS.reduce((bits, term) => bits * 2 + (limit[term] === null ? 0 : 1), 0);
  return scoped * AUTHORITIES.length + AUTHORITIES.indexOf(limit.authority);
}
