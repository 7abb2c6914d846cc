import { HubError } from '../../../platform/errors/hub-error.js';
import type { SheetKind } from './sheet-kind.rules.js';
import { SHEET_KINDS } from './sheet-kinds.rules.js';

/** @throws HubError SHEET_KIND_UNKNOWN */
export function sheetKind(name: string): SheetKind {
  const kind = SHEET_KINDS.find((each) => each.name === name || each.title === name);
  if (!kind) throw new HubError('SHEET_KIND_UNKNOWN', { kinds: SHEET_KINDS.map((each) => each.name).join(', ') });
  return kind;
}
