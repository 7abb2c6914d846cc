import { HubError } from '../../platform/errors/hub-error.js';
import { hasRole, type Viewer } from '../../platform/identity/viewer.js';
import type { GridContext, GridView } from './grid-context.js';

/** The county's organisation is for whoever has a token. */
export const isKnown = (viewer: Viewer): boolean => viewer.roles.length > 0;

/** Who keeps the records of people: sees masked identity numbers and former posts. */
export const isRegistrar = (viewer: Viewer): boolean => hasRole(viewer, 'clerk', 'officer', 'admin');

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

/**
 * Who changes the organisation itself: areas, cells, units, party groups.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function organisationEditorFor(context: GridContext): Promise<GridView> {
  if (!isKnown(context.viewer)) throw new HubError('UNAUTHENTICATED');
  if (!hasRole(context.viewer, 'officer', 'admin')) throw new HubError('FORBIDDEN');
  return context.view();
}

/**
 * Who keeps the records of people and notes that somebody is away: a clerk too, for it is known at the desk first, ends
 * by itself and touches no term.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function registrarFor(context: GridContext): Promise<GridView> {
  if (!isKnown(context.viewer)) throw new HubError('UNAUTHENTICATED');
  if (!isRegistrar(context.viewer)) throw new HubError('FORBIDDEN');
  return context.view();
}

/**
 * Who plans the receptions of leaders and keeps the contact scheme.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function receptionEditorFor(context: GridContext): Promise<GridView> {
  if (!isKnown(context.viewer)) throw new HubError('UNAUTHENTICATED');
  if (!isRegistrar(context.viewer)) throw new HubError('FORBIDDEN');
  return context.view();
}
