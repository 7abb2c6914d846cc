import { PURPOSES } from '../../../contracts/channel.js';
import { CASE_MOVE_NAMES, type CaseMove, rowOf } from '../case/case-moves.rules.js';
import { type CaseState, ENDED } from '../case/case-states.rules.js';
import { LEGAL_ROUTES, PROCEDURES } from '../case/legal-route.rules.js';
import { type Classification, isOnWay, matterKind, requireWay, WAYS, waysOf } from './ways.rules.js';

const KINDS: Classification[] = PURPOSES.flatMap((purpose) =>
  (purpose === 'APPEAL' ? LEGAL_ROUTES : [null]).flatMap((legalRoute) =>
    PROCEDURES.map((procedure) => ({ purpose, legalRoute, procedure })),
  ),
);
const named = KINDS.map((it) => [`${matterKind(it)} by the ${it.procedure} procedure`, it] as const);

/** Ends that the unit itself reaches, and not by saying that it is none of its business. */
function endsOf(it: Classification): Set<CaseState> {
  const reached = new Set<CaseState>(['SIGNED']);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const move of CASE_MOVE_NAMES.filter((each) => each !== 'notAccept' && each !== 'withdraw')) {
      const { from, to, by } = rowOf(move);
      if (to === 'as it was' || !by.includes('holder') || !isOnWay(it, move)) continue;
      if (from.some((state) => reached.has(state))) reached.add(to);
    }
  }
  return new Set(ENDED.filter((state) => reached.has(state)));
}

describe('a matter', () => {
  it.each(named)('Arts. 29 to 31: %s has a lawful way to an end', (_, it) => {
    expect(endsOf(it).size).toBeGreaterThan(0);
  });

  it.each(named)('Art. 31: %s is either handled or referred, or may be both where its own law says so', (_, it) => {
    const kind = matterKind(it);
    const isReferredOnly = ['LITIGATION', 'ARBITRATION', 'PARTY_DISCIPLINE', 'ADMINISTRATIVE'].includes(kind);

    expect(endsOf(it).has('CONCLUDED')).toBe(!isReferredOnly);
    expect(endsOf(it).has('REFERRED')).toBe(isReferredOnly || kind === 'ACCUSATION' || kind === 'STATUTORY_DUTY');
  });

  it('Art. 34: only the petition procedure begins the sixty days', () => {
    const beginning = CASE_MOVE_NAMES.filter((move) => rowOf(move).starts?.includes('HANDLE'));

    const kinds = KINDS.filter((it) => isOnWay(it, 'accept')).map(matterKind);

    expect(beginning).toContain('accept');
    expect(beginning).not.toContain('acceptOther');
    expect([...new Set(kinds)]).toEqual(['PETITION']);
  });

  it('that nobody has classified is neither accepted nor referred nor answered by an opinion', () => {
    const it = { purpose: 'APPEAL', legalRoute: null, procedure: 'ORDINARY' } as const;

    for (const move of ['accept', 'acceptOther', 'refer', 'opine'] as const) {
      expect(() => requireWay(it, move)).toThrow(
        expect.objectContaining({ code: 'LEGAL_ROUTE_REQUIRED', facts: expect.objectContaining({ article: '31' }) }),
      );
    }
  });

  it.each(named)('that goes a wrong way is told the article and what is possible: %s', (_, it) => {
    const guarded: CaseMove[] = ['accept', 'acceptOther', 'refer', 'opine'];
    const wrong = guarded.filter((move) => !isOnWay(it, move)) as Parameters<typeof requireWay>[1][];

    for (const move of wrong) {
      expect(() => requireWay(it, move)).toThrow(
        expect.objectContaining({
          code: 'LEGAL_ROUTE_UNFITTING',
          facts: {
            move,
            kind: matterKind(it),
            article: WAYS[matterKind(it)].article,
            possible: [...new Set(waysOf(it))].join(' '),
          },
        }),
      );
    }
    expect(wrong.length).toBeGreaterThan(0);
  });
});
