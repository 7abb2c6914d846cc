import { openingState, openingToJudge, type StandingOpening } from './opening-standing.rules.js';

const OPENED = new Date('2026-03-02T02:00:00.000Z');
/** 30 days after 2 March is 1 April, a Wednesday: to the end of the county's day. */
const CLOSES = new Date('2026-04-01T15:59:59.999Z');
const UNIT: StandingOpening = {
  id: 'o1',
  round: 1,
  target: 'HANDLING_UNIT',
  unitCode: 'JTJ',
  role: 'LEAD',
  openedAt: OPENED,
  closesAt: CLOSES,
  evaluationId: null,
  changed: 0,
  changes: 0,
  unjudged: null,
};
const HELPER: StandingOpening = { ...UNIT, id: 'o2', unitCode: 'ZJJ', role: 'CO' };
const body = { target: 'HANDLING_UNIT', unitCode: null } as const;
const refusal = (code: string) => expect.objectContaining({ code });

describe('what can be judged', () => {
  it('is the unit that leads unless another one is named', () => {
    expect(openingToJudge([HELPER, UNIT], 1, body, OPENED).id).toBe('o1');
    expect(openingToJudge([HELPER, UNIT], 1, { ...body, unitCode: 'ZJJ' }, OPENED).id).toBe('o2');
  });

  it('is so to the last millisecond of the last day', () => {
    expect(openingToJudge([UNIT], 1, body, CLOSES).id).toBe('o1');
    expect(() => openingToJudge([UNIT], 1, body, new Date(CLOSES.getTime() + 1))).toThrow(
      refusal('EVALUATION_WINDOW_CLOSED'),
    );
  });

  it('is nothing before the unit has answered, nor in a round that has no answer yet', () => {
    expect(() => openingToJudge([], 1, body, OPENED)).toThrow(refusal('EVALUATION_TOO_EARLY'));
    expect(() => openingToJudge([UNIT], 2, body, OPENED)).toThrow(refusal('EVALUATION_TOO_EARLY'));
  });

  it('is judged once, or as often more as the policy lets it be changed', () => {
    const judged = { ...UNIT, evaluationId: 'e1' };

    expect(() => openingToJudge([judged], 1, body, OPENED)).toThrow(refusal('EVALUATION_ALREADY_MADE'));
    expect(openingToJudge([{ ...judged, changes: 1 }], 1, body, OPENED).id).toBe('o1');
    expect(() => openingToJudge([{ ...judged, changes: 1, changed: 1 }], 1, body, OPENED)).toThrow(
      refusal('EVALUATION_ALREADY_MADE'),
    );
  });

  it('of an accusation is answered as if there were nothing yet', () => {
    const accused = { ...UNIT, unjudged: 'ACCUSATION' } as const;

    expect(() => openingToJudge([accused], 1, body, OPENED)).toThrow(refusal('EVALUATION_TOO_EARLY'));
  });

  it('stands as open, judged, past its time, or known not to be judged', () => {
    const late = new Date(CLOSES.getTime() + 1);

    expect(openingState(UNIT, CLOSES)).toBe('OPEN');
    expect(openingState(UNIT, late)).toBe('LAPSED');
    expect(openingState({ ...UNIT, evaluationId: 'e1' }, late)).toBe('JUDGED');
    expect(openingState({ ...UNIT, unjudged: 'REFUSED' }, late)).toBe('NOT_JUDGED');
  });
});
