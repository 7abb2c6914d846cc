import type { MatterV1 } from '../../../contracts/matter.js';
import type { PlacedV1 } from '../../../contracts/ports.js';
import { planRegistration, type StandingCase } from './plan-registration.rules.js';

const NEW: MatterV1 = {
  submissionId: 's1',
  channel: 'LETTER',
  sourceSystem: 'letter:county',
  event: 'NEW',
  receivedAt: '2026-03-02T01:30:00.000Z',
  title: '道路破损',
  purpose: 'APPEAL',
  category: null,
  place: { areaCode: null, address: null, point: null },
  respondents: [],
  urgency: 'NORMAL',
  personCount: 1,
  confidential: false,
  match: { kind: 'NEW' },
  quiet: false,
};
const on = (anchorSubmissionId: string, about: Partial<MatterV1>): MatterV1 => ({
  ...NEW,
  match: { kind: 'EVENT', anchorSubmissionId, anchorCaseId: null, certainty: 1, reasons: [] },
  ...about,
});
const placed = (ref: string, barredUnitCodes: string[] = []): [string, PlacedV1] => [
  ref,
  {
    ref,
    cellId: null,
    unresolvedId: null,
    certainty: 0,
    reason: '',
    areaCodes: [],
    leadUnitCode: 'A',
    catchAllUnitCode: 'A',
    coUnitCodes: [],
    ruleId: 'r',
    ruleReason: '',
    respondentUnitCodes: [],
    barredUnitCodes,
  },
];

/** What becomes of each, by submission id. */
function fates(
  matters: readonly MatterV1[],
  places: readonly [string, PlacedV1][],
  standing: readonly [string, StandingCase][] = [],
): Record<string, string> {
  let made = 0;
  const plan = planRegistration(matters, new Map(places), new Map(standing), () => `case-${++made}`);
  return Object.fromEntries([
    ...plan.founded.map(({ matter, caseId }) => [matter.submissionId, `founds ${caseId}`]),
    ...plan.joined.map(({ matter, caseId }) => [matter.submissionId, `joins ${caseId}`]),
    ...plan.settled.map(({ matter, caseId }) => [matter.submissionId, `is in ${caseId}`]),
    ...plan.waiting.map(({ submissionId }) => [submissionId, 'waits']),
  ]);
}
const ORDINARY: StandingCase = { caseId: 'old', confidentiality: 'ORDINARY', barredUnitCodes: [] };
const ACCUSING: StandingCase = { caseId: 'old', confidentiality: 'ACCUSATION', barredUnitCodes: ['X', 'X-1'] };

describe('a batch of matters', () => {
  it('founds, joins, finds again and waits, each matter once', () => {
    const matters = [
      NEW,
      on('s1', { submissionId: 's2', event: 'REMIND' }),
      { ...NEW, submissionId: 's3' },
      on('nowhere', { submissionId: 's4', event: 'REMIND' }),
      on('s4', { submissionId: 's5', event: 'REMIND' }),
    ];

    expect(fates(matters, [placed('s1'), placed('s3')], [['s3', ORDINARY]])).toEqual({
      s1: 'founds case-1',
      s2: 'joins case-1',
      s3: 'is in old',
      s4: 'waits',
      s5: 'waits',
    });
  });

  it('follows a chain whatever the order it came in', () => {
    const chain = [on('s2', { submissionId: 's3' }), on('s1', { submissionId: 's2' }), NEW];

    expect(fates(chain, [placed('s1')])).toEqual({ s1: 'founds case-1', s2: 'joins case-1', s3: 'joins case-1' });
  });

  it.each([
    ['no case that others may know of', ORDINARY, ['X'], 'founds case-1'],
    ['an accusation that is kept from all it accuses', ACCUSING, ['X-1'], 'joins old'],
    ['no accusation that somebody it accuses may see', ACCUSING, ['Y'], 'founds case-1'],
  ])('lets an accusation join %s', (_, anchor, barred, fate) => {
    const accusation = on('s0', { submissionId: 's2', purpose: 'ACCUSATION' });

    expect(fates([accusation], [placed('s2', barred)], [['s0', anchor]])).toEqual({ s2: fate });
  });

  it('lets anything that is no accusation join one: it is kept as closely', () => {
    expect(fates([on('s0', { submissionId: 's2' })], [], [['s0', ACCUSING]])).toEqual({ s2: 'joins old' });
  });

  it('is refused when grid left out a matter that founds a case', () => {
    expect(() => fates([NEW], [])).toThrow(
      expect.objectContaining({ code: 'PROCESSING_FAILED', facts: { submissionId: 's1' } }),
    );
  });
});
