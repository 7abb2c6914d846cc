import type { Area } from '../area/area.rules.js';
import { groupBy } from '../atlas/group-by.rules.js';
import type { CellRecord } from '../cell/cell.rules.js';
import { type Dated, isInForceOn } from '../record/dated.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import type { UnitKind, UnitRecord } from '../unit/unit.rules.js';
import { headKindOf } from './acting.rules.js';
import type { PostKind, PostRecord } from './post.rules.js';

/** A post that nobody holds and somebody should. Exactly one of the three places is named. */
export interface Vacancy {
  /** Kind and place in one, in the order of the list. */
  readonly code: string;
  readonly kind: PostKind;
  readonly cellId: string | null;
  readonly unitCode: string | null;
  readonly areaCode: string | null;
  /** The first day without a holder: the end of the last term, or the first day of the place. */
  readonly since: string;
  /** The last term there was; null when there never was one. */
  readonly last: Dated<PostRecord> | null;
}

/** What the vacancies of one day are told from. */
export interface StaffedCounty {
  readonly day: string;
  readonly records: Pick<CountyRecords, 'AREA' | 'CELL' | 'UNIT'>;
  readonly cells: readonly Dated<CellRecord>[];
  readonly units: readonly Dated<UnitRecord>[];
  readonly areas: readonly Dated<Area>[];
  /** By cell or unit. */
  readonly postsAt: ReadonlyMap<string, readonly Dated<PostRecord>[]>;
}

/** Kinds of units of which the county does not name the head. */
const HEADED_ELSEWHERE: readonly UnitKind[] = ['SUPERIOR', 'CONFERENCE'];
/** 村、社区. */
const VILLAGE_LEVEL = 3;

/** Cells and linked households without their head, units without theirs, villages and communities without a proxy. */
export function vacanciesOf(county: StaffedCounty): Vacancy[] {
  const { records, cells, units, areas } = county;
  const heads = cells.map(({ id, code, level }) => {
    const begun = records.CELL.get(id)?.[0]?.validFrom ?? '';
    return vacancyOf(county, headKindOf(level), { cellId: id }, code, [id], begun);
  });
  const unitHeads = units
    .filter(({ kind }) => !HEADED_ELSEWHERE.includes(kind))
    .map(({ code }) => {
      const begun = records.UNIT.get(code)?.[0]?.validFrom ?? '';
      return vacancyOf(county, 'UNIT_HEAD', { unitCode: code }, code, [code], begun);
    });
  const places = proxyPlaces(county);
  const proxies = areas
    .filter(({ level }) => level === VILLAGE_LEVEL)
    .map(({ code }) => {
      const begun = records.AREA.get(code)?.[0]?.validFrom ?? '';
      return vacancyOf(county, 'PROXY', { areaCode: code }, code, places.get(code) ?? [], begun);
    });
  return [...heads, ...unitHeads, ...proxies]
    .filter((vacancy) => vacancy !== null)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Where a village's proxy may be appointed: its committee, and the cells that lie in it. */
function proxyPlaces({ cells, units }: StaffedCounty): Map<string, string[]> {
  const ofCells = cells.filter(({ level }) => level === 2 || level === 3).map(({ areaCode, id }) => ({ areaCode, id }));
  const ofUnits = units.map(({ areaCode, code }) => ({ areaCode: areaCode ?? '', id: code }));
  const groups = groupBy([...ofCells, ...ofUnits], ({ areaCode }) => areaCode);
  return new Map([...groups].map(([areaCode, places]) => [areaCode, places.map(({ id }) => id)]));
}

function vacancyOf(
  { day, postsAt }: StaffedCounty,
  kind: PostKind,
  place: Partial<Pick<Vacancy, 'cellId' | 'unitCode' | 'areaCode'>>,
  code: string,
  keys: readonly string[],
  begun: string,
): Vacancy | null {
  let last: Dated<PostRecord> | null = null;
  for (const key of keys) {
    for (const post of postsAt.get(key) ?? []) {
      if (post.kind !== kind) continue;
      if (isInForceOn(post, day)) return null;
      if (post.validTo !== null && post.validTo <= day && post.validTo > (last?.validTo ?? '')) last = post;
    }
  }
  const since = last?.validTo != null && last.validTo > begun ? last.validTo : begun;
  return { code: `${kind} ${code}`, kind, cellId: null, unitCode: null, areaCode: null, ...place, since, last };
}
