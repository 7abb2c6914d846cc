import type { PostRecord } from '../post/post.rules.js';
import { type OnDay, recordOn } from '../record/look-up.rules.js';
import type { AnyRecord, Beside, RecordKey, RecordOf, Thing } from '../record/things.rules.js';
import { POST_KIND_WORDS } from './kinds/post-words.rules.js';

export const THING_WORDS = {
  AREA: '区划',
  CELL: '网格',
  UNIT: '单位',
  PERSON: '人员',
  PARTY_GROUP: '党小组',
  VENUE: '场所',
  POST: '岗位',
  ABSENCE: '请假',
  DUTY: '值班',
  CONTACT: '双联系',
  RECEPTION: '接访安排',
  PLACE_NAME: '地名叫法',
} as const satisfies Record<Thing | Beside, string>;

/**
 * What people know a record by, without any person's name. Empty where there is no such thing.
 *
 * @param written the record as it is about to be, when it is not among the county's
 */
export function recordLabel(county: OnDay, { thing, key }: RecordKey, written?: AnyRecord): string {
  const record = written ?? (recordOn(county, thing, key) as AnyRecord | undefined);
  if (record === undefined) return thing === 'AREA' || thing === 'UNIT' ? key : '';
  switch (thing) {
    case 'AREA':
    case 'UNIT':
    case 'CELL': {
      const { code, name } = record as RecordOf['CELL'];
      return `${code} ${name}`;
    }
    case 'PARTY_GROUP':
    case 'VENUE':
      return (record as RecordOf['VENUE']).name;
    case 'POST':
      return postLabel(county, record as RecordOf['POST']);
    default:
      return '';
  }
}

/** 网格长 610999101001001 新民村一组. */
function postLabel(county: OnDay, post: PostRecord): string {
  const { kind, cellId, unitCode, partyGroupId, venueId } = post;
  const at: readonly (readonly [Thing, string | null])[] = [
    ['CELL', cellId],
    ['UNIT', unitCode],
    ['PARTY_GROUP', partyGroupId],
    ['VENUE', venueId],
  ];
  const place = at.flatMap(([thing, key]) => (key === null ? [] : recordLabel(county, { thing, key })));
  return [POST_KIND_WORDS[kind][0], ...place].join(' ');
}
