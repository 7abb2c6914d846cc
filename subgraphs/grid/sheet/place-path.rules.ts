import { chainOn, type OnDay, recordOn } from '../record/look-up.rules.js';

/** 东河镇/新民村/第一党小组: a name that leaves no doubt, of what has no code. */
export function placePath(county: OnDay, thing: 'PARTY_GROUP' | 'VENUE', key: string | null): string | null {
  const record = recordOn(county, thing, key);
  if (!record) return null;
  const areas = chainOn(county, 'AREA', record.areaCode).filter(({ level }) => level > 1);
  return [...areas, record].map(({ name }) => name).join('/');
}
