import { codesOf, hasDimensions, isBad, judgementOf, overallGrade, reopeningCode } from './judgement.rules.js';

const IN_DIMENSIONS = { process: 'SATISFIED', result: 'DISSATISFIED', solved: 'PARTLY' } as const;

describe('a judgement', () => {
  it('of a hotline matter tells process, result and solved apart, of the unit that handled it only', () => {
    expect(hasDimensions('HANDLING_UNIT', 'HOTLINE')).toBe(true);
    expect(hasDimensions('PETITION_DEPARTMENT', 'HOTLINE')).toBe(false);
    expect(hasDimensions('HANDLING_UNIT', 'LETTER')).toBe(false);
    expect(judgementOf(IN_DIMENSIONS, true)).toEqual({ grade: null, ...IN_DIMENSIONS });
  });

  it.each([
    ['without a grade', {}, false, 'grade'],
    ['with a dimension that nobody asked for', { grade: 'SATISFIED', solved: 'SOLVED' }, false, 'solved'],
    ['of a hotline matter by one grade', { grade: 'SATISFIED' }, true, 'grade'],
    ['of a hotline matter without its process', { result: 'SATISFIED', solved: 'SOLVED' }, true, 'process'],
  ] as const)('%s is refused, and the field named', (_, given, inDimensions, field) => {
    expect(() => judgementOf(given, inDimensions)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', facts: expect.objectContaining({ field }) }),
    );
  });

  it('counts for satisfaction by its grade, or by what came of it', () => {
    expect(overallGrade(judgementOf({ grade: 'MOSTLY_SATISFIED' }, false))).toBe('MOSTLY_SATISFIED');
    expect(overallGrade(judgementOf(IN_DIMENSIONS, true))).toBe('DISSATISFIED');
  });

  it('is bad when any part of it is, also when the matter is unsolved though the caller is content', () => {
    const content = { process: 'SATISFIED', result: 'SATISFIED' } as const;

    expect(isBad(judgementOf({ ...content, solved: 'UNSOLVED' }, true))).toBe(true);
    expect(isBad(judgementOf({ ...content, solved: 'PARTLY' }, true))).toBe(false);
    expect(isBad(judgementOf({ grade: 'MOSTLY_SATISFIED' }, false))).toBe(false);
  });

  it('takes nothing up again by itself unless a policy says so', () => {
    const unsolved = judgementOf({ process: 'SATISFIED', result: 'SATISFIED', solved: 'UNSOLVED' }, true);

    expect(reopeningCode(unsolved, [])).toBeNull();
    expect(reopeningCode(unsolved, ['UNSOLVED'])).toBe('UNSOLVED');
  });

  it('is told by its codes', () => {
    expect(codesOf(judgementOf(IN_DIMENSIONS, true))).toEqual(IN_DIMENSIONS);
  });
});
