import type { CellLevel, CellRecord } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Given } from '../../subgraphs/grid/county/county-import.js';
import type { POST_PLACES, PostKind } from '../../subgraphs/grid/post/post.rules.js';
import { isAreaAuthority, isCountyDepartment, type UnitRecord } from '../../subgraphs/grid/unit/unit.rules.js';
import { demoId } from './demo-ids.js';
import type { DemoOverlay } from './demo-overlay.js';
import type { DemoShape } from './demo-shape.js';
import type { Invent } from './invent-people.js';
import { shares } from './shares.js';

type Place = { readonly [Field in (typeof POST_PLACES)[number]]?: string };

/** Who holds the posts of the county, each invented. */
export function demoPosts(
  shape: DemoShape,
  { cells, units, overlay }: { cells: readonly CellRecord[]; units: readonly UnitRecord[]; overlay: DemoOverlay },
  invent: Invent,
): Given<'POST'>[] {
  const posts: Given<'POST'>[] = [];
  const appoint = (kind: PostKind, place: Place, source: string, ordinal = ''): void => {
    const key = `${kind} ${Object.values(place).join('')}${ordinal}`;
    const { id, since } = invent.person(key);
    posts.push({ id: demoId('post', key), kind, ...NOWHERE, ...place, personId: id, source, validFrom: since });
  };
  for (const { id, level } of cells) {
    appoint(level === 4 ? 'HOUSEHOLD_GROUP_HEAD' : 'CELL_HEAD', { cellId: id }, HEAD_SOURCES[level]);
    if (level === 3) appoint('CELL_WORKER', { cellId: id }, '选聘：村组干部、农村党员');
  }
  const headed = units.filter((unit) => isCountyDepartment(unit) || isAreaAuthority(unit));
  for (const { code } of headed) appoint('UNIT_HEAD', { unitCode: code }, '任命');
  for (const { code, kind } of headed) {
    if (kind !== 'VILLAGE' && kind !== 'COMMUNITY') appoint('LEADER_IN_CHARGE', { unitCode: code }, '班子分工');
  }
  for (const { id } of overlay.partyGroups) appoint('PARTY_GROUP_HEAD', { partyGroupId: id }, '党员推选');
  const villages = units.filter(({ kind }) => kind === 'VILLAGE' || kind === 'COMMUNITY');
  for (const { code } of villages.slice(0, shape.proxies)) appoint('PROXY', { unitCode: code }, '选聘');
  const rooms = overlay.venues.filter(({ kind }) => kind === overlay.mediatorsAt);
  const counts = shares(
    shape.mediators,
    rooms.map(() => 1),
  );
  for (const [at, { id }] of rooms.entries()) {
    for (let one = 1; one <= (counts[at] ?? 0); one += 1) appoint('MEDIATOR', { venueId: id }, '选聘', ` ${one}`);
  }
  return posts;
}

const NOWHERE = { cellId: null, unitCode: null, partyGroupId: null, venueId: null };

const HEAD_SOURCES: Readonly<Record<CellLevel, string>> = {
  1: '镇党委书记兼任',
  2: '村（社区）两委或村务监督成员',
  3: '村组干部',
  4: '群众推选',
};
