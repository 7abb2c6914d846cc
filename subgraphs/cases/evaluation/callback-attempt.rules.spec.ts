import { attemptAfter } from './callback-attempt.rules.js';

const spent = expect.objectContaining({ code: 'CALLBACKS_SPENT' });

describe('a call-back', () => {
  it('is tried again while nobody answers, three times by the policy that comes with the hub', () => {
    expect(attemptAfter([], 3)).toBe(1);
    expect(attemptAfter(['NO_ANSWER', 'NO_ANSWER'], 3)).toBe(3);
    expect(() => attemptAfter(['NO_ANSWER', 'NO_ANSWER', 'NO_ANSWER'], 3)).toThrow(spent);
  });

  it.each(['REACHED', 'REFUSED', 'UNREACHABLE'] as const)('is not tried again once it came to %s', (outcome) => {
    expect(() => attemptAfter(['NO_ANSWER', outcome], 3)).toThrow(spent);
  });
});
