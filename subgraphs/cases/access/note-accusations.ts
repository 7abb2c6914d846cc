import type { Confidentiality } from '../../../contracts/channel.js';
import type { AccessNotes } from '../../../platform/access-log/access-notes.js';

/**
 * Notes which of these are accusations, before they are shown.
 *
 * @param opened accusations that the viewer was let look at by breaking the glass
 * @throws HubError ACCESS_NOT_RECORDED
 */
export async function noteAccusations(
  access: AccessNotes,
  cases: readonly { readonly id: string; readonly confidentiality: Confidentiality }[],
  opened: readonly string[] = [],
): Promise<void> {
  const ids = cases.flatMap(({ id, confidentiality }) => (confidentiality === 'ACCUSATION' ? [id] : []));
  await Promise.all([
    access.note('ACCUSATION_READ', { caseIds: ids.filter((id) => !opened.includes(id)) }),
    access.note('READ_UNDER_GLASS', { caseIds: ids.filter((id) => opened.includes(id)) }),
  ]);
}
