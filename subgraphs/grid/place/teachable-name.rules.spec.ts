import { smallGround } from '../../../test/builders/small-ground.js';
import { teachableName } from './teachable-name.rules.js';

const ground = smallGround();

describe('a name that a clerk teaches', () => {
  it('is kept as it will be compared', () => {
    expect(teachableName(ground, ' 老 粮站（北） ', '东石门一组')).toBe('老粮站北');
  });

  it.each(['站', '三组', '12', '很长很长很长很长很长很长很长很长很长很长的一个名字'])('cannot be %s', (name) => {
    expect(() => teachableName(ground, name, '东石门一组')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });

  it('cannot be the official name of a place that the cell is not in', () => {
    expect(() => teachableName(ground, '西溪镇', '东石门一组')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', facts: { field: 'placeName' } }),
    );
    expect(teachableName(ground, '东溪镇', '东石门一组')).toBe('东溪镇');
  });
});
