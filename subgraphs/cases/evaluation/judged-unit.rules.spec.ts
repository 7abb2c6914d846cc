import { type JudgedUnits, type Recorder, refuseJudged } from './judged-unit.rules.js';

const UNITS: JudgedUnits = { bureau: ['XFJ', 'XFJ-1'], handlers: ['JTJ', 'JTJ-1', 'ZJJ'] };
const staff = (unitCode: string | null): Recorder => ({ unitCode, isStaff: true });
const PETITIONER: Recorder = { unitCode: null, isStaff: false };
const refused = expect.objectContaining({ code: 'EVALUATOR_IS_JUDGED' });

describe('a judgement', () => {
  it.each(['JTJ', 'JTJ-1', 'ZJJ'])('is not taken down by somebody of %s, which handled the matter', (unitCode) => {
    expect(() => refuseJudged(staff(unitCode), UNITS, 'HANDLING_UNIT')).toThrow(refused);
    expect(() => refuseJudged(staff(unitCode), UNITS, 'PETITION_DEPARTMENT')).toThrow(refused);
  });

  it.each(['XFJ', 'XFJ-1', null])('on the bureau is not taken down by the bureau: %s', (unitCode) => {
    expect(() => refuseJudged(staff(unitCode), UNITS, 'PETITION_DEPARTMENT')).toThrow(refused);
    expect(() => refuseJudged(staff(unitCode), UNITS, 'HANDLING_UNIT')).not.toThrow();
  });

  it('on a matter that the bureau handled itself is not taken down by the bureau at all', () => {
    const own = { bureau: ['XFJ'], handlers: ['XFJ'] };

    expect(() => refuseJudged(staff(null), own, 'HANDLING_UNIT')).toThrow(refused);
    expect(() => refuseJudged(staff('XFJ'), own, 'HANDLING_UNIT')).toThrow(refused);
    expect(() => refuseJudged(staff('MDZX'), own, 'HANDLING_UNIT')).not.toThrow();
  });

  it('is the petitioner’s own, and may be taken down by a unit that has no part in it', () => {
    expect(() => refuseJudged(PETITIONER, UNITS, 'PETITION_DEPARTMENT')).not.toThrow();
    expect(() => refuseJudged(staff('MDZX'), UNITS, 'PETITION_DEPARTMENT')).not.toThrow();
  });
});
