import { telephoneFault, telephoneKind } from './telephone.js';

describe('a telephone number', () => {
  it.each([
    ['13800138000', 'MOBILE'],
    ['+8613800138000', 'MOBILE'],
    ['138-0013-8000', 'MOBILE'],
    ['0552-3012345', 'LAND_LINE'],
    ['3012345', 'LAND_LINE'],
    ['(029)83012345', 'LAND_LINE'],
    ['0552 3012345转801', 'LAND_LINE'],
    ['4001234567', 'SERVICE'],
    ['+85291234567', 'ABROAD'],
  ])('%s is one: %s', (text, kind) => {
    expect(telephoneKind(text)).toBe(kind);
    expect(telephoneFault(text)).toBeNull();
  });

  it.each(['1380013800', '138001380001', '12345', '保密', '138××××8000', ''])('%s is none', (text) => {
    expect(telephoneKind(text)).toBeNull();
    expect(telephoneFault(text)).toContain('手机号');
  });
});
