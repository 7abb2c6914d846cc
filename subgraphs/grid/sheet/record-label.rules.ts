import { type OnDay, recordOn } from '../record/look-up.rules.js';
import type { RecordKey, Thing } from '../record/things.rules.js';

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
} as const satisfies Record<Thing, string>;

/** What people know a record by, without any person's name. Empty where there is no such thing. */
export function recordLabel(county: OnDay, { thing, key }: RecordKey): string {
  switch (thing) {
    case 'AREA':
    case 'UNIT': {
      const record = recordOn(county, thing, key);
      return [key, record?.name ?? ''].join(' ').trim();
    }
    case 'CELL': {
      const cell = recordOn(county, 'CELL', key);
      return cell ? `${cell.code} ${cell.name}` : '';
    }
    case 'PARTY_GROUP':
    case 'VENUE':
      return recordOn(county, thing, key)?.name ?? '';
    default:
      return '';
  }
}
