import { HubError } from '../../../platform/errors/hub-error.js';
import type { ExtendableClock } from './extension.entity.js';

interface Running {
  readonly dueAt: Date;
  readonly extendedAt: Date | null;
}

/** @throws HubError EXTENSION_REFUSED unless there is room: before the end, once, and no longer than the rule allows */
export function requireRoom(
  { dueAt, extendedAt }: Running,
  {
    clock,
    days,
    max,
    now,
  }: { readonly clock: ExtendableClock; readonly days: number; readonly max: number; now: Date },
): void {
  const article = clock === 'HANDLE' ? { article: '34' } : {};
  const refuse = (why: string): HubError => new HubError('EXTENSION_REFUSED', { clock, why, max, ...article });
  if (extendedAt !== null) throw refuse('EXTENDED_ALREADY');
  if (now > dueAt) throw refuse('OVERDUE');
  if (!Number.isInteger(days) || days < 1 || days > max) throw refuse('TOO_LONG');
}
