import { type EventKind, PURPOSES, type Purpose, URGENCIES, type Urgency } from '../../../contracts/channel.js';
import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../../../contracts/coordinates.js';
import { PROXY_AUTHORISATIONS } from '../../../contracts/doors.js';
import type {
  FieldRule,
  PersonRule,
  ProfileDefinition,
  ProfileField,
  ProxyRule,
} from '../../../contracts/mapping-profile.js';
import {
  type NormalisedSubmissionV1,
  type PersonV1,
  type PlaceV1,
  type ProxyV1,
  REPRESENTATIVES_MAX,
} from '../../../contracts/normalised-submission.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cutText } from './cut-text.rules.js';
import { type FieldValue, type Reading, readField } from './read-field.rules.js';
import { allAt, type Tree } from './tree.rules.js';

/** Longest title. Characters. */
const TITLE_LENGTH = 200;
/** Length of a title made from the content. Characters. */
const MADE_TITLE_LENGTH = 40;

/**
 * One decoded item as the profile reads it.
 *
 * @throws HubError FIELD_MISSING, FIELD_INVALID naming the sender's own field
 */
export function readItem(profile: ProfileDefinition, tree: Tree, event: EventKind): NormalisedSubmissionV1 {
  const reading: Reading = { profile, unknown: [] };
  const value = (field: ProfileField): FieldValue => {
    const rule = profile.fields[field];
    return rule ? readField(reading, field, rule, tree) : null;
  };
  const text = (field: ProfileField): string | null => textIn(value(field));

  const content = text('content') ?? text('title');
  // An event says what it is by being sent; a new matter has to say what it is about.
  if (content === null && event === 'NEW') throw new HubError('FIELD_MISSING', { field: fieldOf(profile, 'content') });
  const persons = inOrder(profile.persons.flatMap((rule) => readPersons(reading, rule, tree)));
  const told = value('personCount');
  const proxy = profile.proxy ? readProxy(reading, profile.proxy, tree) : null;
  return {
    event,
    title: cutText(text('title') ?? madeTitle(content ?? ''), TITLE_LENGTH),
    content: content ?? '',
    request: text('request'),
    purpose: oneOf<Purpose>(reading, 'purpose', value('purpose'), PURPOSES) ?? 'APPEAL',
    category: text('category'),
    place: placeOf(reading, text, value),
    respondents: listIn(value('respondents')),
    urgency: oneOf<Urgency>(reading, 'urgency', value('urgency'), URGENCIES) ?? 'NORMAL',
    persons,
    ...(proxy ? { proxy } : {}),
    personCount: Math.max(persons.length, typeof told === 'number' && told > 0 ? Math.trunc(told) : 0),
    anonymous: value('anonymous') === true,
    confidential: value('confidential') === true,
    occurredAt: dateIn(value('occurredAt')),
    senderDueAt: dateIn(value('senderDueAt')),
    relatedOrders: listIn(value('relatedOrders')),
    threadKeys: listIn(value('threadKeys')),
    extra: readExtra(reading, profile.extra, tree),
    unknown: reading.unknown,
  };
}

function readPersons(reading: Reading, rule: PersonRule, tree: Tree): PersonV1[] {
  const elements = rule.each === undefined ? [tree] : allAt(tree, rule.each).flatMap((found) => found as Tree);
  const field = (name: string, one: FieldRule | undefined, element: Tree): string | null =>
    one ? textIn(readField(reading, name, one, element)) : null;
  return elements
    .map((element) => ({
      name: field('name', rule.name, element),
      idNo: field('idNo', rule.idNo, element),
      phone: field('phone', rule.phone, element),
      email: field('email', rule.email, element),
      address: field('address', rule.address, element),
      isLead: false,
      role: rule.role ?? ('REPRESENTATIVE' as const),
    }))
    .filter(({ name, idNo, phone, email }) => name !== null || idNo !== null || phone !== null || email !== null);
}

/** Null where nobody is named. */
function readProxy(reading: Reading, rule: ProxyRule, tree: Tree): ProxyV1 | null {
  const field = (name: keyof ProxyRule): string | null => {
    const one = rule[name];
    return one ? textIn(readField(reading, `proxy.${name}`, one, tree)) : null;
  };
  const name = field('name');
  if (name === null) return null;
  const authorisation = oneOf(reading, 'proxy.authorisation', field('authorisation'), PROXY_AUTHORISATIONS);
  return { name, phone: field('phone'), postId: field('postId'), authorisation };
}

/** Whoever is named first leads; representatives come before all others, and those beyond the fifth are co-signers. */
function inOrder(persons: readonly PersonV1[]): PersonV1[] {
  const representatives = persons.filter(({ role }) => role === 'REPRESENTATIVE').slice(0, REPRESENTATIVES_MAX);
  const others = persons.filter((person) => !representatives.includes(person));
  return [
    ...representatives.map((person, position) => ({ ...person, isLead: position === 0 })),
    ...others.map((person) => ({ ...person, role: 'COSIGNER' as const })),
  ];
}

function placeOf(
  reading: Reading,
  text: (field: ProfileField) => string | null,
  value: (field: ProfileField) => FieldValue,
): PlaceV1 {
  const [longitude, latitude] = [value('longitude'), value('latitude')];
  const crs = oneOf<CoordinateSystem>(reading, 'crs', value('crs'), COORDINATE_SYSTEMS);
  const isPoint =
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  return {
    areaCode: text('areaCode'),
    address: text('address'),
    point: isPoint && crs !== null ? { longitude, latitude, crs } : null,
  };
}

function readExtra(reading: Reading, rules: Readonly<Record<string, FieldRule>>, tree: Tree): Record<string, unknown> {
  const extra: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = readField(reading, name, rule, tree);
    const says = value !== null && !(Array.isArray(value) && value.length === 0);
    if (says) extra[name] = value instanceof Date ? value.toISOString() : value;
  }
  return extra;
}

function oneOf<T extends string>(reading: Reading, field: string, value: FieldValue, known: readonly T[]): T | null {
  if (typeof value !== 'string') return null;
  if ((known as readonly string[]).includes(value)) return value as T;
  reading.unknown.push({ field, value });
  return null;
}

/** The content's first sentence, or its beginning. */
function madeTitle(content: string): string {
  const [sentence = ''] = content.split(/[。！？!?\n]/, 1);
  return sentence.length <= MADE_TITLE_LENGTH ? sentence : `${cutText(sentence, MADE_TITLE_LENGTH)}…`;
}

const fieldOf = (profile: ProfileDefinition, field: ProfileField): string =>
  profile.fields[field]?.from?.join('|') ?? field;
const textIn = (value: FieldValue): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
const dateIn = (value: FieldValue): string | null => (value instanceof Date ? value.toISOString() : null);

function listIn(value: FieldValue): string[] {
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  const text = textIn(value);
  return text === null ? [] : [text];
}
