import { HubError } from '../../../platform/errors/hub-error.js';
import type { CallbackOutcome } from './evaluation-words.rules.js';

/**
 * Number of the next attempt: only after calls that nobody took, and at most as many as the policy says.
 *
 * @throws HubError CALLBACKS_SPENT
 */
export function attemptAfter(outcomes: readonly CallbackOutcome[], most: number): number {
  const isDone = outcomes.some((outcome) => outcome !== 'NO_ANSWER');
  if (isDone || outcomes.length >= most) throw new HubError('CALLBACKS_SPENT', { attempts: outcomes.length, most });
  return outcomes.length + 1;
}
