import type { FieldRule, ProfileDefinition } from '../../../contracts/mapping-profile.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cutText } from './cut-text.rules.js';
import { readDate } from './read-date.rules.js';
import { allAt, type Tree, textOf } from './tree.rules.js';

export type FieldValue = string | number | boolean | Date | string[] | Record<string, string>[] | null;

/** One item being read, and what of it stood in no table. */
export interface Reading {
  readonly profile: ProfileDefinition;
  readonly unknown: { field: string; value: string }[];
}

/** Longest piece of an unknown value that is kept. Characters. */
const UNKNOWN_LENGTH = 100;
const DEFAULT_FORMATS = ['yyyy-MM-dd HH:mm:ss', 'iso'];
const DEFAULT_TRUE = ['1', 'true', '是', 'Y', 'y'];

/**
 * What `rule` says of `tree`, by the name it has with us.
 *
 * @throws HubError FIELD_MISSING, FIELD_INVALID for required fields, naming the sender's own field
 */
export function readField(reading: Reading, name: string, rule: FieldRule, tree: Tree): FieldValue {
  if (rule.constant !== undefined) return rule.constant;
  const value = readAs(reading, name, rule, tree);
  if (value !== null && !(Array.isArray(value) && value.length === 0)) return value;
  if (rule.default !== undefined) return rule.default;
  if (!rule.required) return value;
  const wasThere = reading.unknown.some(({ field }) => field === name);
  throw new HubError(wasThere ? 'FIELD_INVALID' : 'FIELD_MISSING', { field: rule.from?.join('|') ?? name });
}

function readAs(reading: Reading, name: string, rule: FieldRule, tree: Tree): FieldValue {
  switch (rule.as) {
    case 'boolean':
      return readBoolean(reading, name, rule, tree);
    case 'list':
      return readList(reading, name, rule, tree);
    case 'pairs':
      return readPairs(reading, name, rule, tree);
    default: {
      const text = readText(reading, rule, tree);
      return text === null ? null : readLeaf(reading, name, rule, text);
    }
  }
}

function readLeaf(reading: Reading, name: string, rule: FieldRule, text: string): FieldValue {
  if (rule.as === 'number') {
    const number = Number(text);
    return Number.isFinite(number) ? number : unknown(reading, name, text);
  }
  if (rule.as === 'date') {
    const date = readDate(text, rule.format ?? DEFAULT_FORMATS, reading.profile.zone);
    return date ?? unknown(reading, name, text);
  }
  if (rule.codeDigits?.includes(text.length) && /^\d+$/.test(text)) return text;
  if (rule.map !== undefined) return mapped(reading, name, rule, text);
  return rule.codeDigits === undefined ? text : null;
}

/** What the first path that tells something tells; or all of them, joined. */
function readText({ profile }: Reading, rule: FieldRule, tree: Tree): string | null {
  const told: string[] = [];
  for (const path of rule.from ?? []) {
    const here = allAt(tree, path).map(textOf);
    told.push(...here.filter((text): text is string => text !== null && isTold(profile, text) && isWanted(rule, text)));
    if (told.length > 0 && !rule.all) break;
  }
  if (told.length === 0) return null;
  const text = rule.all ? told.join(rule.join ?? '\n') : told[0]!;
  return rule.maxLength === undefined ? text : cutText(text, rule.maxLength);
}

const isTold = (profile: ProfileDefinition, text: string): boolean => text !== '' && !profile.absent.includes(text);

const isWanted = (rule: FieldRule, text: string): boolean => !rule.withoutCodes || !/^\d+$/.test(text);

/** True as soon as one path says yes. Words for "not told" may be a yes here: a name of `保密` asks for secrecy. */
function readBoolean(reading: Reading, name: string, rule: FieldRule, tree: Tree): boolean | null {
  const yes = rule.trueWhen ?? DEFAULT_TRUE;
  let told: string | null = null;
  for (const path of rule.from ?? []) {
    const text = textOf(allAt(tree, path)[0]);
    if (text === null || text === '') continue;
    if (yes.includes(text)) return true;
    told ??= text;
  }
  if (told === null) return null;
  if (rule.falseWhen === undefined || rule.falseWhen.includes(told)) return false;
  return unknown(reading, name, told);
}

function readList(reading: Reading, name: string, rule: FieldRule, tree: Tree): string[] {
  const leaves = (rule.from ?? []).map((path) => allAt(tree, path).flat(1) as Tree[]);
  const told = rule.all ? leaves.flat() : (leaves.find((found) => found.length > 0) ?? []);
  const texts = told.flatMap((leaf) => splitText(textOf(leaf) ?? '', rule.separators ?? []));
  const present = texts.filter((text) => isTold(reading.profile, text));
  if (rule.map === undefined) return present;
  return present.map((text) => mapped(reading, name, rule, text)).filter((value) => value !== null);
}

/** `泰山区政研室,组织部` beside `533,529`: pairs by position. Lists of unequal length are nobody's guess. */
function readPairs(reading: Reading, name: string, rule: FieldRule, tree: Tree): Record<string, string>[] {
  const columns = Object.entries(rule.pairs ?? {}).map(([ours, path]) => {
    const texts = allAt(tree, path).flatMap((leaf) => splitText(textOf(leaf) ?? '', rule.separators ?? [',']));
    return { ours, texts };
  });
  const told = columns.filter(({ texts }) => texts.some((text) => text !== ''));
  const length = told[0]?.texts.length ?? 0;
  if (told.some(({ texts }) => texts.length !== length)) {
    unknown(reading, name, told.map(({ texts }) => texts.join(',')).join(' | '));
    return [];
  }
  return Array.from({ length }, (_, row) => Object.fromEntries(told.map(({ ours, texts }) => [ours, texts[row]!])));
}

function mapped(reading: Reading, name: string, rule: FieldRule, text: string): string | null {
  const table = typeof rule.map === 'string' ? (reading.profile.tables[rule.map] ?? {}) : (rule.map ?? {});
  if (Object.hasOwn(table, text)) return table[text] ?? null;
  const levels = rule.levels ? splitText(text, rule.levels) : [];
  for (let deep = levels.length; deep > 0; deep -= 1) {
    const beginning = levels.slice(0, deep).join('/');
    if (!Object.hasOwn(table, beginning)) continue;
    // Known above, unknown below: it goes by what is known, and a clerk sees the rest.
    if (deep < levels.length) unknown(reading, name, text);
    return table[beginning] ?? null;
  }
  return unknown(reading, name, text);
}

function unknown(reading: Reading, field: string, value: string): null {
  reading.unknown.push({ field, value: cutText(value, UNKNOWN_LENGTH) });
  return null;
}

function splitText(text: string, separators: readonly string[]): string[] {
  let pieces = [text];
  for (const separator of separators) pieces = pieces.flatMap((piece) => piece.split(separator));
  return pieces.map((piece) => piece.trim());
}
