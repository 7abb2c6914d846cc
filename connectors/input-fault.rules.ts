import type { ErrorCode } from '../platform/errors/catalogue.js';
import { HubError } from '../platform/errors/hub-error.js';

/** What is wrong with one field of an input. Says what would be right, never what was given. */
export interface InputFault {
  readonly code: ErrorCode;
  /** Name in the graph, e.g. `representatives[1].phone`. */
  readonly field: string;
  readonly hint: string;
  /** Of the Regulations, where they decide. */
  readonly article?: string;
}

export const missing = (field: string, hint: string): InputFault => ({ code: 'FIELD_MISSING', field, hint });
export const invalid = (field: string, hint: string): InputFault => ({ code: 'FIELD_INVALID', field, hint });

/** @throws HubError with the first fault's code, field and hint; `fields` names all of them */
export function refuseFaults(faults: readonly InputFault[]): void {
  const [first] = faults;
  if (!first) return;
  const fields = faults.map(({ field }) => field).join(',');
  const { code, ...about } = first;
  throw new HubError(code, { ...about, fields });
}

/** Faults of one text: absent though needed, longer than `max` characters, or holding what no text holds. */
export function textFaults(
  field: string,
  text: string | null | undefined,
  { max, isNeeded = false }: { readonly max: number; readonly isNeeded?: boolean },
): InputFault[] {
  if (text === null || text === undefined || text.trim() === '') return isNeeded ? [missing(field, '必填')] : [];
  if (lengthOf(text, max) > max) return [invalid(field, `不超过 ${max} 个字`)];
  return isPlainText(text) ? [] : [invalid(field, '含有不可见的控制字符')];
}

/** In characters as people count them; stops soon after `max`, however long the text. */
function lengthOf(text: string, max: number): number {
  return text.length > max * 2 ? text.length : [...text].length;
}

/** No control characters but line breaks and tabs, and no half of a surrogate pair: the database refuses either. */
const isPlainText = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
