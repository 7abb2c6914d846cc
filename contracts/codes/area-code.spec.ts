import { areaCodeFault, areaPrefixes, isAreaWithin } from './area-code.js';

describe('an area code', () => {
  it('stands in every area whose digits it begins with', () => {
    expect(areaPrefixes('610923102201')).toEqual(['61', '6109', '610923', '610923102', '610923102201']);
  });

  it.each([
    ['610923', ['61', '6109', '610923']],
    ['610923000000', ['61', '6109', '610923']],
    ['610923102000', ['61', '6109', '610923', '610923102']],
    ['610923102', ['61', '6109', '610923', '610923102']],
    ['610900', ['61', '6109']],
    ['610000', ['61']],
  ])('%s ends where its own digits end', (code, prefixes) => {
    expect(areaPrefixes(code)).toEqual(prefixes);
  });

  it('lies within those above it, however many digits they are written with, and within itself', () => {
    const above = ['61', '610900', '610923', '610923000000', '610923102', '610923102000', '610923102201'];

    expect(above.map((ancestor) => isAreaWithin('610923102201', ancestor))).toEqual(above.map(() => true));
    expect(isAreaWithin('610923102201', '610923103')).toBe(false);
    expect(isAreaWithin('610923102', '610923102201')).toBe(false);
  });

  it.each([
    ['with a letter', '61092310220A', /12 位/],
    ['of ten digits', '6109231022', /12 位/],
    ['of no province', '000923', /省级/],
    ['of a village of no town', '610923000201', /乡镇/],
  ])('%s is none', (_, code, hint) => {
    expect(areaCodeFault(code)).toMatch(hint);
    expect(areaPrefixes(code)).toEqual([]);
  });

  it.each([
    ['610923103201', '610923102000'],
    ['610923102000', '610923102000'],
    ['610923', '610923102'],
  ])('%s is not below %s', (code, parent) => {
    expect(areaCodeFault(code, parent)).toContain('上级代码');
  });

  it('is below its parent', () => {
    expect(areaCodeFault('610923102201', '610923102000')).toBeNull();
    expect(areaCodeFault('610923102000', '610923')).toBeNull();
  });
});
