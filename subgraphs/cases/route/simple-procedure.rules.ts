import type { Urgency } from '../../../contracts/channel.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/** Why a matter is fit for the simple procedure (信访事项简易办理办法（试行）, 国信发〔2016〕8号; wording to be checked). */
export const SIMPLE_GROUNDS = [
  /** 事实清楚、责任明确、争议不大、易于解决 */
  'CLEAR_AND_SMALL',
  /** 咨询、意见建议，可以即时反馈 */
  'ANSWERED_AT_ONCE',
  /** 涉及日常生产生活、时效性强，应当即时处理 */
  'DAILY_LIFE',
] as const;
export type SimpleGround = (typeof SIMPLE_GROUNDS)[number];

interface Simplified {
  readonly procedure: 'ORDINARY' | 'SIMPLE';
  readonly urgency: Urgency;
  /** How many units have it in hand. */
  readonly units: number;
}

/** @throws HubError SIMPLE_PROCEDURE_UNFITTING with why */
export function requireSimple({ procedure, urgency, units }: Simplified): void {
  const refuse = (why: string): HubError => new HubError('SIMPLE_PROCEDURE_UNFITTING', { why, possible: 'accept' });
  if (procedure === 'SIMPLE') throw refuse('SIMPLE_ALREADY');
  if (urgency !== 'NORMAL') throw refuse('URGENT');
  if (units > 1) throw refuse('SEVERAL_UNITS');
}
