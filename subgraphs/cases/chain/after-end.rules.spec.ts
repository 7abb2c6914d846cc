import { EVENT_KINDS } from '../../../contracts/channel.js';
import { CASE_STATES, ENDED } from '../case/case-states.rules.js';
import { afterEnd } from './after-end.rules.js';
import { guidanceOf } from './guidance.rules.js';

const RECEIVED = new Date('2026-03-09T01:00:00.000Z');
const ended = (state: (typeof CASE_STATES)[number], about: object = {}) => ({
  state,
  reviewDueAt: null,
  recheckDueAt: null,
  ...about,
});

describe('what comes in after the end', () => {
  it('is guided by an article of the Regulations wherever the case has ended, but for a withdrawal', () => {
    const articles = ENDED.map((state) => {
      const { guidance } = afterEnd('NEW', RECEIVED, ended(state));
      return [state, guidance && guidanceOf(guidance).article];
    });

    expect(Object.fromEntries(articles)).toEqual({
      CONCLUDED: '32',
      NOT_ACCEPTED: '19',
      REFERRED: '31',
      WITHDRAWN: null,
      FINAL: '36',
    });
  });

  it('founds a case of its own after a withdrawal alone', () => {
    const anew = CASE_STATES.filter((state) => afterEnd('NEW', RECEIVED, ended(state)).fate === 'ANEW');

    expect(anew).toEqual(['WITHDRAWN']);
  });

  it.each(EVENT_KINDS.filter((event) => event !== 'NEW'))('goes on with its case when it is %s', (event) => {
    for (const state of CASE_STATES) {
      expect(afterEnd(event, RECEIVED, ended(state))).toEqual({ fate: 'LINK', guidance: null });
    }
  });

  it('is on time in the last instant of a window', () => {
    const until = (dueAt: Date) => afterEnd('NEW', RECEIVED, ended('CONCLUDED', { reviewDueAt: dueAt })).guidance;

    expect(until(RECEIVED)).toBe('REVIEW');
    expect(until(new Date(RECEIVED.getTime() - 1))).toBe('ANSWERED');
  });
});
