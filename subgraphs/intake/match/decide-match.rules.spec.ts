import { type Anchor, decideMatch, type Evidence, type MatchPolicy } from './decide-match.rules.js';

const policy: MatchPolicy = { autoJoinCertainty: 0.9, proposeCertainty: 0.45, windowDays: 180, holdSeconds: 600 };
const anchor = (id: string, certainty: number): Anchor => ({ id, certainty, reasons: [`r-${id}`] });
const evidence = (part: Partial<Evidence>): Evidence => ({
  event: 'NEW',
  order: null,
  thread: null,
  candidates: [],
  waitedLongEnough: false,
  ...part,
});

describe('a submission that is matched', () => {
  it('is a new matter when nothing is known', () => {
    expect(decideMatch(policy, evidence({}))).toMatchObject({ kind: 'NEW', event: 'NEW', anchor: null });
  });

  it('is an event on the order that it names', () => {
    const decision = decideMatch(policy, evidence({ event: 'REMIND', order: anchor('a', 1) }));

    expect(decision).toMatchObject({ kind: 'EVENT', event: 'REMIND', anchor: { id: 'a' }, reasons: ['r-a'] });
  });

  it('is a supplement when its order came as new before', () => {
    expect(decideMatch(policy, evidence({ order: anchor('a', 1) }))).toMatchObject({
      kind: 'EVENT',
      event: 'SUPPLEMENT',
    });
  });

  it('waits when it is an event whose order has not come', () => {
    expect(decideMatch(policy, evidence({ event: 'WITHDRAW' }))).toEqual({ kind: 'HOLD' });
  });

  it('stands for itself once it has waited long enough', () => {
    const decision = decideMatch(policy, evidence({ event: 'REMIND', waitedLongEnough: true }));

    expect(decision).toMatchObject({ kind: 'NEW', event: 'NEW', reasons: ['所属工单一直未到，独立登记'] });
  });

  it('joins the most certain matter, of equals the earliest', () => {
    const candidates = [anchor('c', 0.95), anchor('b', 0.97), anchor('a', 0.97)];

    expect(decideMatch(policy, evidence({ candidates }))).toMatchObject({ kind: 'JOINED', anchor: { id: 'a' } });
  });

  it('stays apart below the configured certainty, and shows the clerk what it resembles', () => {
    const decision = decideMatch(
      policy,
      evidence({ candidates: [anchor('a', 0.6), anchor('b', 0.8), anchor('c', 0.2)] }),
    );

    expect(decision).toMatchObject({ kind: 'NEW', anchor: null });
    expect(decision.kind !== 'HOLD' && decision.candidates.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('answers a mail of another person only as a candidate', () => {
    const decision = decideMatch(policy, evidence({ thread: anchor('a', 0.6) }));

    expect(decision).toMatchObject({ kind: 'NEW', candidates: [{ id: 'a' }] });
  });
});
