import { handlingSteps, type PastEvent } from './handling-steps.rules.js';

const at = new Date('2026-03-02T02:00:00Z');
const event = (
  kind: PastEvent['kind'],
  unitCode: string | null = null,
  role: string | null = null,
  move: PastEvent['move'] = null,
): PastEvent => ({
  kind,
  at,
  unitCode,
  role,
  move,
});
const WAY = [
  event('CASE_REGISTERED'),
  event('CASE_ASSIGNED', 'JTJ', 'LEAD'),
  event('CASE_ASSIGNED', 'ZJJ', 'CO'),
  event('CASE_REMINDED'),
  event('ASSIGNMENT_SIGNED', 'JTJ', 'LEAD'),
  event('CASE_REPLIED', 'JTJ'),
  event('CASE_CONCLUDED', 'JTJ'),
];

describe('what a petitioner sees of the handling', () => {
  it('is the way of the lead unit, in plain words', () => {
    expect(handlingSteps(WAY, 'ORDINARY').map(({ label }) => label)).toEqual(['登记', '分派', '签收', '答复', '办结']);
  });

  it('is not that more time was refused, and is that it was granted (Art. 34)', () => {
    const decided = (move: PastEvent['move']) =>
      handlingSteps([event('EXTENSION_DECIDED', 'JTJ', null, move)], 'ORDINARY');

    expect(decided('refuseExtension')).toEqual([]);
    expect(decided('grantExtension')).toMatchObject([{ step: 'EXTENDED' }]);
  });

  it('is no more of an accusation than that it was registered', () => {
    expect(handlingSteps(WAY, 'ACCUSATION').map(({ label, unitCode }) => [label, unitCode])).toEqual([['登记', null]]);
  });
});
