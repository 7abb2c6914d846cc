import type { EventKind } from '../../../contracts/channel.js';
import { type CaseMove, rowOf } from '../case/case-moves.rules.js';
import { type CaseState } from '../case/case-states.rules.js';

const MOVES: Readonly<Record<EventKind, CaseMove>> = {
  NEW: 'join',
  SUPPLEMENT: 'supplement',
  REMIND: 'remind',
  WITHDRAW: 'askWithdrawal',
  SUPERVISE: 'supervise',
  EXTENSION_RESULT: 'supplement',
  RETURN_RESULT: 'supplement',
  CALLBACK_RESULT: 'supplement',
  REDO: 'reopen',
  CLOSE: 'supplement',
};

/**
 * What an arrival does to the case it joins. 重办 of a case that cannot be taken up again, mostly an open one, is a
 * reminder.
 *
 * @param takingUp what 重办 is to this case
 */
export function moveOfArrival(event: EventKind, state: CaseState, takingUp: 'redo' | 'reopen' = 'reopen'): CaseMove {
  const move = MOVES[event];
  if (move !== 'reopen') return move;
  return rowOf(takingUp).from.includes(state) ? takingUp : 'remind';
}
