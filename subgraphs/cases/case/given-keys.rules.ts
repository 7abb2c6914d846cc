import { HubError } from '../../../platform/errors/hub-error.js';

/** Codes or ids of other parts, each once. Characters. */
const LONGEST_KEY = 64;

/** @throws HubError BAD_USER_INPUT unless there are `least` to `most` of them */
export function givenKeys(field: string, given: readonly string[], least: number, most: number): string[] {
  const keys = [...new Set(given.map((key) => key.trim()))];
  const isWrong = keys.length < least || keys.length > most || keys.some((key) => !isKey(key));
  if (isWrong) throw new HubError('BAD_USER_INPUT', { field });
  return keys;
}

/** The same of one that may be left out. */
export function givenKey(field: string, given: string | null | undefined): string | null {
  if (given == null) return null;
  return givenKeys(field, [given], 1, 1)[0] ?? null;
}

const isKey = (key: string): boolean => key.length > 0 && key.length <= LONGEST_KEY && /^[\w:.-]+$/.test(key);
