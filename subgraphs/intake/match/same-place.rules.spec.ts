import { isSamePlace } from './same-place.rules.js';

const at = (address: string | null, areaCode: string | null = null) => ({ address, areaCode });

describe('two places', () => {
  it.each([
    ['城关镇滨河社区3号楼', '滨河社区3号楼', true],
    ['城关镇 滨河社区（3号楼）', '城关镇滨河社区3号楼', true],
    ['滨河社区3号楼', '滨河社区5号楼', false],
  ])('%s and %s: %p', (one, other, same) => {
    expect(isSamePlace(at(one), at(other))).toBe(same);
  });

  it('are the same when one village lies in the other’s town', () => {
    expect(isSamePlace(at(null, '610999102201'), at(null, '610999102000'))).toBe(true);
    expect(isSamePlace(at(null, '610999102201'), at(null, '610999101002'))).toBe(false);
  });

  it('say nothing when one of them is only the county, or not told', () => {
    expect(isSamePlace(at(null, '610999'), at(null, '610999102201'))).toBeNull();
    expect(isSamePlace(at('滨河社区3号楼'), at(null))).toBeNull();
  });
});
