import { countyAfter } from '../../../test/builders/county-after.js';
import { aHead, anAbsence, aPerson, aPost, aUnit, GROUND } from '../../../test/builders/county-changes.js';
import { groupBy } from '../atlas/group-by.rules.js';
import type { Change } from '../change/change.rules.js';
import { peopleIndexOf } from '../person/people-index.rules.js';
import { type Charge, whoActs } from './acting.rules.js';

const DAY = '2025-01-10';
const PEOPLE = ['head', 'other', 'worker', 'village-head', 'town-head'].map(aPerson);
const GROUP: Charge = { thing: 'CELL', key: 'group' };
const HEAD = aHead('h', 'head');
const VILLAGE_HEAD = aPost('vh', { cellId: 'village', personId: 'village-head' });
const WORKER = aPost('w', { kind: 'CELL_WORKER', cellId: 'group', personId: 'worker' });

describe('who acts for a cell', () => {
  it('is its head on a day when nobody is away', () => {
    expect(acting([HEAD, VILLAGE_HEAD, WORKER])).toMatchObject({ because: 'HEAD', personId: 'head' });
    expect(acting([HEAD, anAbsence('a', 'h', 'other')], GROUP, '2025-02-01')).toMatchObject({ because: 'HEAD' });
  });

  it('is the stand-in while the head is away', () => {
    const { because, personId, post, considered } = acting([HEAD, VILLAGE_HEAD, anAbsence('a', 'h', 'other')]);

    expect([because, personId, post?.id]).toEqual(['STAND_IN', 'other', 'h']);
    expect(considered).toMatchObject([
      { as: 'HEAD', finding: 'AWAY', personId: 'head' },
      { as: 'STAND_IN', finding: 'ACTS', personId: 'other' },
    ]);
  });

  it('is a worker of the cell when nobody was named to stand in, or the head’s post is vacant', () => {
    expect(acting([HEAD, WORKER, anAbsence('a', 'h', null)])).toMatchObject({ because: 'DEPUTY', personId: 'worker' });
    expect(acting([WORKER, VILLAGE_HEAD])).toMatchObject({ because: 'DEPUTY', personId: 'worker' });
  });

  it('is whoever acts for the cell above when there is nobody here', () => {
    const townHead = aPost('th', { cellId: 'town', personId: 'town-head' });

    expect(acting([VILLAGE_HEAD])).toMatchObject({ because: 'SUPERIOR', personId: 'village-head' });
    expect(acting([townHead])).toMatchObject({
      because: 'SUPERIOR',
      personId: 'town-head',
      considered: [{ finding: 'VACANT' }, { finding: 'VACANT', charge: { key: 'village' } }, { finding: 'ACTS' }],
    });
    expect(acting([VILLAGE_HEAD, anAbsence('a', 'vh', 'other')])).toMatchObject({
      because: 'SUPERIOR',
      personId: 'other',
    });
  });

  it('is not a stand-in who is away himself', () => {
    const changes = [HEAD, VILLAGE_HEAD, anAbsence('b', 'vh', null), anAbsence('a', 'h', 'village-head', '2024-06-01')];

    expect(() => acting(changes)).toThrow('STAND_IN_AWAY');
    expect(acting([...changes.slice(0, 2), changes[3]!], GROUP, DAY)).toMatchObject({ because: 'STAND_IN' });
  });

  it('is nobody when there is nobody up to the top', () => {
    expect(acting([])).toMatchObject({ because: 'NOBODY', personId: null, post: null });
  });
});

describe('who acts for a unit', () => {
  const UNIT: Charge = { thing: 'UNIT', key: 'BBBB' };
  const UNITS = [aUnit('AAAA', null), aUnit('BBBB', 'AAAA')];
  const unitHead = aPost('uh', { kind: 'UNIT_HEAD', unitCode: 'BBBB', personId: 'head' });

  it('is the leader in charge, then one with dual duty, when its head is away', () => {
    const dual = aPost('dd', { kind: 'DUAL_DUTY_LEADER', unitCode: 'BBBB', personId: 'worker' });
    const inCharge = aPost('ic', { kind: 'LEADER_IN_CHARGE', unitCode: 'BBBB', personId: 'other' }, '2024-01-01');
    const away = anAbsence('a', 'uh', null);

    expect(acting([...UNITS, unitHead, dual, inCharge, away], UNIT)).toMatchObject({
      because: 'DEPUTY',
      post: { id: 'ic' },
    });
    expect(acting([...UNITS, unitHead, dual, inCharge, away, anAbsence('b', 'ic', null)], UNIT)).toMatchObject({
      because: 'DEPUTY',
      post: { id: 'dd' },
    });
  });

  it('is the head of the unit above when it has nobody', () => {
    const above = aPost('ah', { kind: 'UNIT_HEAD', unitCode: 'AAAA', personId: 'town-head' });

    expect(acting([...UNITS, above], UNIT)).toMatchObject({ because: 'SUPERIOR', personId: 'town-head' });
  });
});

function acting(changes: readonly Change[], charge: Charge = GROUP, day = DAY) {
  const { records } = countyAfter([...GROUND, ...PEOPLE, ...changes]);
  const posts = [...records.POST.values()].flat();
  const postsAt = groupBy(posts, ({ cellId, unitCode }) => cellId ?? unitCode ?? '');
  return whoActs({ records, day, postsAt, ...peopleIndexOf(records, day) }, charge);
}
