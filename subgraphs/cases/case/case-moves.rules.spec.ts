import { CASE_EVENT_KINDS } from '../../../contracts/case-event.js';
import { CASE_MOVES, type CaseMove, requireDocuments, requireHand, rowOf, stateAfter } from './case-moves.rules.js';
import { CASE_STATES, type CaseState } from './case-states.rules.js';

const MOVES = Object.keys(CASE_MOVES) as CaseMove[];

describe('a case', () => {
  it('goes from registered to concluded by assign, sign, reply, conclude', () => {
    const moves: CaseMove[] = ['assign', 'sign', 'reply', 'conclude'];

    expect(moves.reduce<CaseState>((state, move) => stateAfter(state, move), 'REGISTERED')).toBe('CONCLUDED');
  });

  it('is back in a unit’s hands when it is reopened', () => {
    expect(stateAfter('CONCLUDED', 'reopen')).toBe('ASSIGNED');
  });

  it.each(CASE_STATES.filter((state) => state !== 'REPLIED'))('cannot be concluded while it is %s', (state) => {
    expect(() => stateAfter(state, 'conclude')).toThrow(
      expect.objectContaining({
        code: 'CASE_MOVE_REFUSED',
        facts: expect.objectContaining({ state, move: 'conclude', article: '27' }),
      }),
    );
  });

  it('cannot be replied to before its unit has signed for it', () => {
    expect(() => stateAfter('ASSIGNED', 'reply')).toThrow(expect.objectContaining({ code: 'CASE_MOVE_REFUSED' }));
  });

  it('does nothing once it is merged, but can be revived', () => {
    const possible = MOVES.filter((move) => (CASE_MOVES[move].from as readonly CaseState[]).includes('MERGED'));

    expect(possible).toEqual(['revive', 'reviveAnswered', 'reviveConcluded']);
  });

  it('says every move with an event that departments know', () => {
    expect(MOVES.filter((move) => !CASE_EVENT_KINDS.includes(CASE_MOVES[move].event))).toEqual([]);
  });
});

describe('a refusal', () => {
  it('names what these hands can do instead', () => {
    expect(() => stateAfter('REPLIED', 'reply', ['officer'])).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ possible: expect.stringContaining('conclude') }) }),
    );
  });

  it('names the document that is missing, and the article', () => {
    expect(() => requireDocuments('opine', ['REPLY_LETTER'], false)).toThrow(
      expect.objectContaining({ facts: { move: 'opine', kind: 'HANDLING_OPINION', article: '32' } }),
    );
  });

  it('spares the notice of acceptance where nobody knows whom to tell (Art. 23), and no opinion', () => {
    expect(() => requireDocuments('accept', [], true)).not.toThrow();
    expect(() => requireDocuments('opine', [], true)).toThrow();
  });
});

describe('every move', () => {
  it('that leads to a state leads on from it, but for the two ends', () => {
    const dead = CASE_STATES.filter(
      (state) =>
        !MOVES.some((move) => rowOf(move).from.includes(state) && !['as it was', state].includes(rowOf(move).to)),
    );

    expect(dead).toEqual(['FINAL']);
  });

  it('starts no clock that nothing stops', () => {
    const of = (column: 'starts' | 'stops') => MOVES.flatMap((move) => rowOf(move)[column] ?? []);
    const windows = ['EVALUATE'];

    expect(of('starts').filter((kind) => !of('stops').includes(kind) && !windows.includes(kind))).toEqual([]);
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
