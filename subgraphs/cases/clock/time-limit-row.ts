/** Columns of `cases.time_limit_policy p` as a `TimeLimit`. */
export const TIME_LIMIT = `
  p.id, p.kind, p.amount, p.unit, p.rolls_to_working_day as "rollsToWorkingDay", p.extension_max as "extensionMax",
  p.yellow_percent as "yellowPercent", p.orange_percent as "orangePercent", p.authority,
  p.source_system as "sourceSystem", p.channel, p.procedure, p.urgency, p.purpose,
  p.valid_from::text as "validFrom", p.valid_to::text as "validTo", p.source`;
