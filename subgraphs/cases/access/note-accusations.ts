import type { Confidentiality } from '../../../contracts/channel.js';
import type { AccessNotes } from '../../../platform/access-log/access-notes.js';

/** Notes which of these are accusations, before they are shown. @throws HubError ACCESS_NOT_RECORDED */
export function noteAccusations(
  access: AccessNotes,
  cases: readonly { readonly id: string; readonly confidentiality: Confidentiality }[],
): Promise<void> {
  const accusations = cases.filter(({ confidentiality }) => confidentiality === 'ACCUSATION');
  return access.note('ACCUSATION_READ', { caseIds: accusations.map(({ id }) => id) });
}
