import { HubError } from '../../platform/errors/hub-error.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { type Action, isAllowed } from './visibility.rules.js';

/** @throws HubError UNAUTHENTICATED without any role, FORBIDDEN without the right one */
export function refuseUnlessAllowed({ roles }: Viewer, action: Action): void {
  if (roles.length === 0) throw new HubError('UNAUTHENTICATED');
  if (!isAllowed(roles, action)) throw new HubError('FORBIDDEN', { action });
}
