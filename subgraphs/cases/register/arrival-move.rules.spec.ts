import { EVENT_KINDS } from '../../../contracts/channel.js';
import { stateAfter } from '../case/case-moves.rules.js';
import { moveOfArrival } from './arrival-move.rules.js';

describe('what comes in on a case', () => {
  it.each(EVENT_KINDS)('%s is possible wherever the case stands, for nothing that came in is refused', (event) => {
    for (const state of ['ASSIGNED', 'SIGNED', 'REPLIED', 'CONCLUDED'] as const) {
      expect(() => stateAfter(state, moveOfArrival(event, state))).not.toThrow();
    }
  });

  it('reopens the case only when it was answered', () => {
    expect(moveOfArrival('REDO', 'CONCLUDED')).toBe('reopen');
    expect(moveOfArrival('REDO', 'SIGNED')).toBe('remind');
    expect(moveOfArrival('REDO', 'REPLIED', 'redo')).toBe('redo');
    expect(moveOfArrival('REDO', 'FINAL', 'redo')).toBe('remind');
  });
});
