import { CASE_EVENT_KINDS } from '../../../contracts/case-event.js';
import { CASE_MOVES, CASE_STATES, type CaseMove, type CaseState, requireHand, stateAfter } from './case-moves.rules.js';

const MOVES = Object.keys(CASE_MOVES) as CaseMove[];

describe('a case', () => {
  it('goes from registered to concluded by assign, sign, reply, conclude', () => {
    const moves: CaseMove[] = ['assign', 'sign', 'reply', 'conclude'];

    expect(moves.reduce<CaseState>(stateAfter, 'REGISTERED')).toBe('CONCLUDED');
  });

  it('is back in a unit’s hands when it is reopened', () => {
    expect(stateAfter('CONCLUDED', 'reopen')).toBe('ASSIGNED');
  });

  it.each(CASE_STATES.filter((state) => state !== 'REPLIED'))('cannot be concluded while it is %s', (state) => {
    expect(() => stateAfter(state, 'conclude')).toThrow(
      expect.objectContaining({ code: 'CASE_MOVE_REFUSED', facts: { state, move: 'conclude' } }),
    );
  });

  it('cannot be replied to before its unit has signed for it', () => {
    expect(() => stateAfter('ASSIGNED', 'reply')).toThrow(expect.objectContaining({ code: 'CASE_MOVE_REFUSED' }));
  });

  it('does nothing once it is merged, but can be revived', () => {
    const possible = MOVES.filter((move) => (CASE_MOVES[move].from as readonly CaseState[]).includes('MERGED'));

    expect(possible).toEqual(['revive']);
  });

  it('says every move with an event that departments know', () => {
    expect(MOVES.filter((move) => !CASE_EVENT_KINDS.includes(CASE_MOVES[move].event))).toEqual([]);
  });
});

describe('who may', () => {
  it('sign: the unit that was given it, and no officer in its name', () => {
    expect(() => requireHand(['officer'], 'sign')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => requireHand(['holder'], 'sign')).not.toThrow();
  });

  it('assign: an officer, and no department', () => {
    expect(() => requireHand(['holder'], 'assign')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => requireHand(['officer'], 'assign')).not.toThrow();
  });

  it('do anything: nobody without a hand in it', () => {
    for (const move of MOVES) expect(() => requireHand([], move)).toThrow();
  });
});
