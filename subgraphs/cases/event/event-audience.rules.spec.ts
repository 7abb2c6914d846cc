import { hearersOf } from './event-audience.rules.js';

describe('an event', () => {
  it('is heard by the unit it is about and by all that hold the case, each once', () => {
    expect(hearersOf('CASE_REPLIED', 'A', ['A', 'B'])).toEqual(['A', 'B']);
  });

  it('that gives or takes a case is heard by that unit alone', () => {
    expect(hearersOf('CASE_ASSIGNED', 'A', ['A', 'B'])).toEqual(['A']);
    expect(hearersOf('ASSIGNMENT_REVOKED', 'C', ['A'])).toEqual(['C']);
  });

  it('of a return is heard by the unit that gave it back and by the one that has it now', () => {
    expect(hearersOf('ASSIGNMENT_RETURNED', 'A', ['XFJ'])).toEqual(['A', 'XFJ']);
  });

  it('of registering is nobody’s: the assignment that comes with it tells the unit', () => {
    expect(hearersOf('CASE_REGISTERED', null, ['A'])).toEqual([]);
  });
});
