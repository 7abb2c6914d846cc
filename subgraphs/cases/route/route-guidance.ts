import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { type GuidanceAsked, type GuidanceRow, readGuidance } from './guidance-row.js';

/** For desks: where a matter of this kind goes, by what is in force today. @throws HubError FORBIDDEN */
export async function routeGuidance(
  { em, viewer, now }: CasesContext,
  asked: Omit<GuidanceAsked, 'day'>,
): Promise<GuidanceRow[]> {
  const mayAsk = hasRole(viewer, 'clerk', 'officer', 'department', 'head');
  if (!mayAsk) throw new HubError('FORBIDDEN', { act: 'routeGuidance' });
  return readGuidance(em, { ...asked, day: countyDay(now()) });
}
