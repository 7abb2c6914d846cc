import { HubError } from '../../platform/errors/hub-error.js';
import { hasRole, type Role, type Viewer } from '../../platform/identity/viewer.js';
import type { GridContext, GridView } from './grid-context.js';

const REGISTRARS: readonly Role[] = ['clerk', 'officer', 'admin'];

/** The county's organisation is for whoever has a token. */
export const isKnown = (viewer: Viewer): boolean => viewer.roles.length > 0;

/** Who keeps the records of people: sees masked identity numbers and former posts. */
export const isRegistrar = (viewer: Viewer): boolean => hasRole(viewer, ...REGISTRARS);

/** @throws HubError UNAUTHENTICATED */
export async function organisationFor(context: GridContext): Promise<GridView> {
  if (!isKnown(context.viewer)) throw new HubError('UNAUTHENTICATED');
  return context.view();
}

/**
 * Who says who answers for what.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export const ruleEditorFor = viewFor('officer');

/**
 * Who works on the grid: teaches names, finds places, reads the addresses that could not be located.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export const gridEditorFor = viewFor('clerk', 'officer');

/**
 * Who changes the organisation itself, and what the county calls things.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export const organisationEditorFor = viewFor('officer', 'admin');

/**
 * Who keeps the records of people, plans receptions, notes visits and that somebody is away: a clerk too, for it is
 * known at the desk first, ends by itself and touches no term.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export const registrarFor = viewFor(...REGISTRARS);

function viewFor(...roles: Role[]): (context: GridContext) => Promise<GridView> {
  return async (context) => {
    if (!isKnown(context.viewer)) throw new HubError('UNAUTHENTICATED');
    if (!hasRole(context.viewer, ...roles)) throw new HubError('FORBIDDEN');
    return context.view();
  };
}
