import { smallGround } from '../../../test/builders/small-ground.js';
import { combined, isCodeAboveCounty, locateByCode, locateByPoint } from './combine.rules.js';
import { nothingFound } from './finding.rules.js';

const ground = smallGround();
const at = (id: string) => locateByPoint(ground.cells.get(id) ?? null, 'WGS84');

describe('an area code', () => {
  it.each([
    ['100001101', '东溪'],
    ['100001101000', '东溪'],
    ['100001102201', '西石门'],
    ['100001101202', '东溪'],
  ])('%s leads to %s', (code, cellId) => {
    expect(locateByCode(ground, code)).toMatchObject({ cellId, certainty: 0.85 });
  });

  it('of the county alone leads to no cell', () => {
    expect(locateByCode(ground, '100001')).toMatchObject({ cellId: null, areaCode: '100001', isElsewhere: false });
  });

  it('that is in no list says that the place is elsewhere', () => {
    expect(locateByCode(ground, '100002')).toMatchObject({ cellId: null, isElsewhere: true });
    expect(locateByCode(ground, '100001109000')).toMatchObject({ cellId: null, isElsewhere: true });
  });

  it('of the province or city above us says nothing', () => {
    expect([...['100000', '100001', '100002', '110000'].map((code) => isCodeAboveCounty(ground, code))]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('several ways to say where', () => {
  it('are surer together when one lies within the other', () => {
    expect(combined(ground, [locateByCode(ground, '100001101'), at('东石门一组')])).toMatchObject({
      cellId: '东石门一组',
      certainty: 0.98,
    });
  });

  it('decide nothing when they contradict each other, and offer both', () => {
    expect(combined(ground, [at('东石门一组'), locateByCode(ground, '100001102201')])).toMatchObject({
      cellId: null,
      candidateIds: ['东石门一组', '西石门'],
    });
  });

  it('are not believed when one says that the place is elsewhere', () => {
    expect(combined(ground, [at('东石门一组'), locateByCode(ground, '100002')]).cellId).toBeNull();
  });

  it('do not mind one that says nothing', () => {
    expect(combined(ground, [nothingFound('地址中没有本县的地名'), at('东石门一组')]).cellId).toBe('东石门一组');
  });

  it('are none at all when nothing was told', () => {
    expect(combined(ground, [])).toMatchObject({ cellId: null, reason: '没有地址、坐标或区划代码' });
  });
});
