import { HubError } from '../../platform/errors/hub-error.js';
import { hasRole, type Viewer } from '../../platform/identity/viewer.js';
import type { GridContext, GridView } from './grid-context.js';

/** The county's organisation is for whoever has a token. */
export const isKnown = (viewer: Viewer): boolean => viewer.roles.length > 0;

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
export async function ruleEditorFor(context: GridContext): Promise<GridView> {
  if (!isKnown(context.viewer)) throw new HubError('UNAUTHENTICATED');
  if (!hasRole(context.viewer, 'officer')) throw new HubError('FORBIDDEN');
  return context.view();
}

/**
 * Who works on the grid: teaches names, finds places, reads the addresses that could not be located.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function gridEditorFor(context: GridContext): Promise<GridView> {
  if (!isKnown(context.viewer)) throw new HubError('UNAUTHENTICATED');
  if (!hasRole(context.viewer, 'clerk', 'officer')) throw new HubError('FORBIDDEN');
  return context.view();
}

/**
 * Who says what the county calls things.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function labelEditorFor(context: GridContext): Promise<GridView> {
  if (!isKnown(context.viewer)) throw new HubError('UNAUTHENTICATED');
  if (!hasRole(context.viewer, 'officer', 'admin')) throw new HubError('FORBIDDEN');
  return context.view();
}
