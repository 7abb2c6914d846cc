import { callbackHeardOf } from './callback-heard.rules.js';

describe('a call-back that a platform tells of', () => {
  it('says process, result and solved as far as they were told', () => {
    const extra = { satisfactionResult: 'DISSATISFIED', satisfactionProcess: 'SATISFIED', resolved: 'UNSOLVED' };

    expect(callbackHeardOf('CALLBACK_RESULT', extra)).toEqual({
      outcome: 'REACHED',
      process: 'SATISFIED',
      result: 'DISSATISFIED',
      solved: 'UNSOLVED',
    });
    expect(callbackHeardOf('CALLBACK_RESULT', { resolved: 'SOLVED' })).toEqual({
      outcome: 'REACHED',
      process: null,
      result: null,
      solved: 'SOLVED',
    });
  });

  it.each(['NO_ANSWER', 'UNREACHABLE', 'REFUSED'] as const)('says that it came to %s', (told) => {
    expect(callbackHeardOf('CALLBACK_RESULT', { satisfactionResult: told })).toMatchObject({
      outcome: told,
      result: null,
    });
  });

  it('is none where nothing of it was told, or another thing happened', () => {
    expect(callbackHeardOf('CALLBACK_RESULT', {})).toBeUndefined();
    expect(callbackHeardOf('CALLBACK_RESULT', { satisfactionResult: '还行', resolved: 7 })).toBeUndefined();
    expect(callbackHeardOf('SUPPLEMENT', { resolved: 'SOLVED' })).toBeUndefined();
  });
});
