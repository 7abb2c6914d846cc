import type { EventKind } from '../../../contracts/channel.js';
import type { CaseMove, CaseState } from '../case/case-moves.rules.js';

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

/** What an arrival does to the case it joins. 重办 of a case that is still open is a reminder. */
export function moveOfArrival(event: EventKind, state: CaseState): CaseMove {
  const move = MOVES[event];
  const isAnswered = state === 'REPLIED' || state === 'CONCLUDED';
  return move === 'reopen' && !isAnswered ? 'remind' : move;
}
