import type { CellLevel } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Given } from '../../subgraphs/grid/county/county-import.js';
import type { PersonDraft } from '../../subgraphs/grid/person/seal-people.js';
import type { PostKind } from '../../subgraphs/grid/post/post.rules.js';
import { isAreaAuthority, isCountyDepartment } from '../../subgraphs/grid/unit/unit.rules.js';
import type { DemoCell } from './demo-cells.js';
import { demoId } from './demo-ids.js';
import type { DemoUnit } from './demo-units.js';
import { seededRandom } from './seeded-random.js';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅建国志永红文博家欣雨宁安康乐';

export interface DemoPeople {
  readonly people: readonly PersonDraft[];
  readonly posts: readonly Given<'POST'>[];
}

/** A head for every cell and unit, a worker for every cell of level 3. All invented. */
export function demoPeople(cells: readonly DemoCell[], units: readonly DemoUnit[]): DemoPeople {
  const random = seededRandom(415);
  const people: PersonDraft[] = [];
  const posts: Given<'POST'>[] = [];
  const pick = (from: string): string => from.charAt(Math.floor(random() * from.length));
  const appoint = (kind: PostKind, place: { cellId: string | null; unitCode: string | null }, source: string): void => {
    const key = `${kind} ${place.cellId ?? place.unitCode}`;
    const personId = demoId('person', key);
    const phone = `1390999${String(people.length).padStart(4, '0')}`;
    const name = pick(SURNAMES) + pick(GIVEN) + (random() < 0.7 ? pick(GIVEN) : '');
    people.push({ id: personId, name, phone, idNo: null });
    const validFrom = `${2021 + Math.floor(random() * 4)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-01`;
    posts.push({
      id: demoId('post', key),
      kind,
      ...place,
      partyGroupId: null,
      venueId: null,
      personId,
      source,
      validFrom,
    });
  };
  for (const { id, level } of cells) {
    appoint('CELL_HEAD', { cellId: id, unitCode: null }, HEAD_SOURCES[level]);
    if (level === 3) appoint('CELL_WORKER', { cellId: id, unitCode: null }, '选聘：村组干部、农村党员');
  }
  for (const unit of units) {
    if (isCountyDepartment(unit) || isAreaAuthority(unit)) {
      appoint('UNIT_HEAD', { cellId: null, unitCode: unit.code }, '任命');
    }
  }
  return { people, posts };
}

const HEAD_SOURCES: Readonly<Record<CellLevel, string>> = {
  1: '镇党委书记兼任',
  2: '村（社区）两委或村务监督成员',
  3: '村组干部',
  4: '推选',
};
