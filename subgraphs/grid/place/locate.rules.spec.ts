import { smallGround } from '../../../test/builders/small-ground.js';
import { comparable } from './comparable.rules.js';
import type { Finding } from './finding.rules.js';
import { gazetteerOf } from './gazetteer.rules.js';
import { locateByText } from './locate.rules.js';

const ground = smallGround([{ name: '老粮站', cellId: '西石门三组' }]);
const locate = (address: string, within: string | null = null): Finding =>
  locateByText(ground, comparable(address), within);

describe('an address', () => {
  it.each([
    ['东溪镇石门村一组', '东石门一组'],
    ['永和县东溪镇石门村1组7号', '东石门一组'],
    ['东溪乡石门一组', '东石门一组'],
    ['东溪石门一组', '东石门一组'],
    ['西溪街道石门村委会', '西石门'],
    ['东溪镇老湾村二组', '东大湾二组'],
    ['大湾村二组', '东大湾二组'],
    ['西溪镇', '西溪'],
    ['西溪镇老粮站', '西石门三组'],
    ['老粮站后面', '西石门三组'],
  ])('%s leads to %s', (address, cellId) => {
    expect(locate(address)).toMatchObject({ cellId });
    expect(locate(address).certainty).toBeGreaterThanOrEqual(0.7);
  });

  it('of a village with several cells leads to the one around them, and knows the village', () => {
    expect(locate('东溪镇大湾村')).toMatchObject({ cellId: '东溪', areaCode: '100001101202' });
  });

  it('of a village whose name exists twice leads nowhere', () => {
    expect(locate('石门村一组')).toMatchObject({ cellId: null, certainty: 0 });
    expect(locate('石门村一组').candidateIds.toSorted()).toEqual(['东石门', '西石门']);
  });

  it('is told apart by a group that only one of the two has', () => {
    expect(locate('石门村三组').cellId).toBe('西石门三组');
  });

  it('is told apart by the town, also when that is written without its word', () => {
    expect(locate('西溪石门村二组')).toMatchObject({ cellId: '西石门二组', certainty: 0.98 });
  });

  it('is told apart by the area it is known to be in', () => {
    expect(locate('石门村一组', '100001101000').cellId).toBe('东石门一组');
  });

  it('that names two villages of a town leads to the town, less surely', () => {
    expect(locate('竹园村到大湾村的路')).toMatchObject({ cellId: '东溪', certainty: 0.65 });
  });

  it('that contradicts itself leads nowhere', () => {
    expect(locate('西溪镇大湾村')).toMatchObject({ cellId: null, certainty: 0 });
  });

  it('with a group that is not there leads to the village, less surely, and says so', () => {
    const known = locate('东溪镇石门村');

    const found = locate('东溪镇石门村9组');

    expect(found).toMatchObject({ cellId: '东石门', reason: expect.stringContaining('没有第9组') });
    expect(found.certainty).toBeLessThan(known.certainty);
  });

  it('with several groups leads to their village', () => {
    expect(locate('东溪镇石门村一组至二组').cellId).toBe('东石门');
  });

  it('in another county leads nowhere, though that county has towns and villages of our names', () => {
    expect(locate('汉江省汉江市平和县东溪镇石门村一组')).toMatchObject({ cellId: null, isElsewhere: true });
    expect(locate('平和县东溪镇')).toMatchObject({ cellId: null, isElsewhere: true });
    expect(locate('我县东溪镇').cellId).toBe('东溪');
  });

  it('is surer the more names agree', () => {
    const certainties = ['大湾', '大湾二组', '大湾村', '大湾村二组', '东溪镇大湾村二组'].map((address) =>
      locate(address),
    );

    expect(certainties.map(({ certainty }) => certainty)).toEqual([0.7, 0.85, 0.9, 0.94, 0.98]);
  });

  it('that uses a village’s name as another word does not mean the village', () => {
    expect(locate('大湾道路破损').cellId).toBeNull();
    expect(locate('东溪镇大湾道路破损').cellId).toBe('东溪');
  });

  it('with a slip of the pen leads to the place beside a name that is right, less surely, and says so', () => {
    expect(locate('东溪镇珠园村')).toMatchObject({
      cellId: '东竹园',
      certainty: expect.closeTo(0.86),
      reason: '地址写明“东溪镇”“竹园村”（字音相近）',
    });
    expect(locate('冬溪镇石门村二组').cellId).toBe('东石门二组');
  });

  it('with a slip of the pen alone is a clerk’s to believe', () => {
    expect(locate('珠园村')).toMatchObject({ cellId: '东竹园', certainty: expect.closeTo(0.5) });
  });

  it('with a slip of the pen in a taught name leads nowhere', () => {
    expect(locate('西溪镇老粮站').cellId).toBe('西石门三组');
    expect(locate('西溪镇老良站').cellId).toBe('西溪');
  });

  it('does not mean a village whose name only ends the one written', () => {
    expect(locate('东溪镇下竹园村')).toMatchObject({ cellId: '东溪' });
    expect(locate('下竹园村').cellId).toBeNull();
    expect(locate('家住竹园村').cellId).toBe('东竹园');
  });

  it('has the county’s own names in its reason as the county writes them', () => {
    const { areas, cells } = smallGround();
    const renamed = new Map(areas).set('100001101203', { ...areas.get('100001101203')!, name: '乾沟村' });
    const gazetteer = gazetteerOf([...renamed.values()], [...cells.values()], []);

    const { reason } = locateByText({ areas: renamed, cells, gazetteer }, comparable('东溪镇干沟村'));

    expect(reason).toBe('地址写明“东溪镇”“乾沟村”');
  });

  it('is quoted in no reason, but the county’s own names are', () => {
    expect(locate('东溪镇石门村一组张某某家').reason).toBe('地址写明“东溪镇”“石门村”第1组');
  });
});
