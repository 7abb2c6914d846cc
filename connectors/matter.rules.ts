import { PURPOSES } from '../contracts/channel.js';
import { readIdNumber } from '../contracts/codes/id-number.js';
import { telephoneKind } from '../contracts/codes/telephone.js';
import type { MatterInput, PersonInput } from '../contracts/doors.js';
import { type InputFault, invalid, missing, textFaults } from './input-fault.rules.js';
import { isEmail, isOtherIdNo } from './person.rules.js';

/** 主题 and 内容 of the national portal's form. Characters. */
export const TITLE_MAX = 50;
export const CONTENT_MAX = 5_000;
const RESPONDENTS_MAX = 10;
const BODIES_MAX = 10;

/** Faults of what every matter told in person or online has. */
export function matterFaults(input: MatterInput): InputFault[] {
  return [
    ...keyFaults(input.idempotencyKey),
    ...textFaults('title', input.title, { max: TITLE_MAX, isNeeded: true }),
    ...textFaults('content', input.content, { max: CONTENT_MAX, isNeeded: true }),
    ...textFaults('request', input.request, { max: 1_000 }),
    ...(PURPOSES.includes(input.purpose) ? [] : [invalid('purpose', PURPOSES.join('、'))]),
    ...textFaults('category', input.category, { max: 50 }),
    ...textFaults('address', input.address, { max: 500 }),
    ...areaFaults(input.areaCode),
    ...pointFaults(input),
    ...respondentFaults(input.respondents ?? []),
    ...otherProceedingFaults(input),
  ];
}

function keyFaults(key: string | null | undefined): InputFault[] {
  if (key === null || key === undefined) return [];
  return /^[\w.:-]{1,128}$/.test(key) ? [] : [invalid('idempotencyKey', '1–128 个字母、数字或 . : _ -')];
}

/** GB/T 2260 (6 digits), a town's code (9) or a statistical code (12). */
function areaFaults(areaCode: string | null | undefined): InputFault[] {
  if (areaCode === null || areaCode === undefined || areaCode === '') return [];
  return /^[1-9]\d{5}(\d{3}){0,2}$/.test(areaCode) ? [] : [invalid('areaCode', '6、9 或 12 位行政区划代码')];
}

function pointFaults({ longitude, latitude, crs }: MatterInput): InputFault[] {
  const hasLongitude = typeof longitude === 'number';
  const hasLatitude = typeof latitude === 'number';
  if (!hasLongitude && !hasLatitude) return [];
  if (!hasLongitude) return [missing('longitude', '经纬度应同时填写')];
  if (!hasLatitude) return [missing('latitude', '经纬度应同时填写')];
  return [
    ...(Math.abs(longitude) <= 180 ? [] : [invalid('longitude', '-180 至 180')]),
    ...(Math.abs(latitude) <= 90 ? [] : [invalid('latitude', '-90 至 90')]),
    ...(crs ? [] : [missing('crs', '须注明坐标系，不作假定')]),
  ];
}

function respondentFaults(respondents: readonly string[]): InputFault[] {
  if (respondents.length > RESPONDENTS_MAX) return [invalid('respondents', `不超过 ${RESPONDENTS_MAX} 个`)];
  return respondents.flatMap((name, at) => textFaults(`respondents[${at}]`, name, { max: 100, isNeeded: true }));
}

/** What others have been asked already (Art. 19), and what lies with a court. */
function otherProceedingFaults({ previousBodies, acceptedElsewhereOn, litigationNo }: MatterInput): InputFault[] {
  const bodies = previousBodies ?? [];
  return [
    ...(bodies.length > BODIES_MAX ? [invalid('previousBodies', `不超过 ${BODIES_MAX} 个`)] : []),
    ...bodies.flatMap((name, at) => textFaults(`previousBodies[${at}]`, name, { max: 100, isNeeded: true })),
    ...(isAbsent(acceptedElsewhereOn) || isDay(acceptedElsewhereOn)
      ? []
      : [invalid('acceptedElsewhereOn', '日期，如 2026-03-05')]),
    ...textFaults('litigationNo', litigationNo, { max: 100 }),
  ];
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** All of a list of persons, each with a name. */
export function listedFaults(field: string, persons: readonly PersonInput[], max: number): InputFault[] {
  if (persons.length > max) return [invalid(field, `不超过 ${max} 人，其余人数计入 personCount`)];
  return persons.flatMap((person, at) => personFaults(`${field}[${at}]`, person, { isNameNeeded: true }));
}

/** Faults of one person. `field` is where the person stands, e.g. `petitioner`. */
export function personFaults(
  field: string,
  person: PersonInput,
  { isNameNeeded }: { readonly isNameNeeded: boolean },
): InputFault[] {
  const { idNo, phone, email } = person;
  return [
    ...textFaults(`${field}.name`, person.name, { max: 50, isNeeded: isNameNeeded }),
    ...textFaults(`${field}.address`, person.address, { max: 200 }),
    ...(isAbsent(idNo) || readIdNumber(idNo) || isOtherIdNo(idNo)
      ? []
      : [invalid(`${field}.idNo`, '证件号码校验不符')]),
    ...(isAbsent(phone) || telephoneKind(phone) ? [] : [invalid(`${field}.phone`, '手机号，或区号加固定电话')]),
    ...(isAbsent(email) || isEmail(email) ? [] : [invalid(`${field}.email`, '电子邮箱格式不符')]),
  ];
}

const isAbsent = (text: string | null | undefined): text is null | undefined | '' =>
  text === null || text === undefined || text === '';
