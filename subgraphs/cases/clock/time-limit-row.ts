import type { Evidence, TimeLimit } from './time-limit.rules.js';

/** A time limit with who put it there and why. */
export interface TimeLimitRow extends TimeLimit {
  readonly evidence: Evidence;
  /** Subject of the account, or `system` for what came with the hub. */
  readonly putBy: string;
  readonly putAt: Date;
  readonly reason: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** Columns of `cases.time_limit_policy p` as a `TimeLimitRow`. */
export const TIME_LIMIT = `
  p.id, p.kind, p.amount, p.unit, p.rolls_to_working_day as "rollsToWorkingDay", p.extension_max as "extensionMax",
  p.yellow_percent as "yellowPercent", p.orange_percent as "orangePercent", p.authority, p.evidence,
  p.source_system as "sourceSystem", p.channel, p.procedure, p.urgency, p.purpose,
  p.valid_from::text as "validFrom", p.valid_to::text as "validTo", p.source,
  p.put_by as "putBy", p.put_at as "putAt", p.reason,
  p.ended_by as "endedBy", p.ended_at as "endedAt", p.end_reason as "endReason"`;
