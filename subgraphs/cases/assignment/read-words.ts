import { hasRole, UNIT_ROLES } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { openWords, type UnitColumn } from './unit-words.js';

/** What a unit wrote of a case, for those who handle it; null for who only looks at it, as its words may name people. */
export function readWords(
  { viewer, cipher }: CasesContext,
  at: UnitColumn,
  row: string,
  sealed: string | null,
): string | null {
  if (sealed === null || !hasRole(viewer, 'officer', 'clerk', ...UNIT_ROLES)) return null;
  return openWords(cipher, at, row, sealed);
}
