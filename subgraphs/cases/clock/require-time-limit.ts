import { HubError } from '../../../platform/errors/hub-error.js';
import type { TrialTimeLimitInput } from './time-limit-input.type.js';

const MOST_DAYS = 366;
const MOST_HOURS = 2_400;

/** @throws HubError BAD_USER_INPUT with the first field that does not fit */
export function requireTimeLimit(input: TrialTimeLimitInput): void {
  const { kind, amount, unit, rollsToWorkingDay, extensionMax = null, yellowPercent, orangePercent } = input;
  const most = unit === 'HOUR' ? MOST_HOURS : MOST_DAYS;
  // ASSIGN_REPORT ends on the day that was ordered.
  requireField('kind', kind !== 'ASSIGN_REPORT');
  requireField('amount', amount >= 1 && amount <= most);
  requireField('rollsToWorkingDay', unit !== 'HOUR' || !rollsToWorkingDay);
  requireField('extensionMax', extensionMax === null || (extensionMax >= 1 && extensionMax <= most));
  requireField('yellowPercent', yellowPercent >= 1 && yellowPercent <= 99);
  requireField('orangePercent', orangePercent >= yellowPercent && orangePercent <= 99);
}

function requireField(field: string, isRight: boolean): void {
  if (!isRight) throw new HubError('BAD_USER_INPUT', { field });
}

/** @throws HubError BAD_USER_INPUT */
export function requireText(field: string, text: string, longest: number): string {
  const trimmed = text.trim();
  requireField(field, trimmed !== '' && trimmed.length <= longest && !trimmed.includes('\u0000'));
  return trimmed;
}
