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

/** What an arrival does to the case it joins. 重办 of a case that cannot be reopened, mostly an open one, is a reminder. */
export function moveOfArrival(event: EventKind, state: CaseState): CaseMove {
  const move = MOVES[event];
  return move === 'reopen' && !rowOf('reopen').from.includes(state) ? 'remind' : move;
}
