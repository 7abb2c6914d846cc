import { hasRole, type Viewer } from '../../../platform/identity/viewer.js';

/**
 * Which unresolved places somebody may know of. Whom an accusation accuses grid does not keep: its place is there for
 * officers and clerks of no unit, who locate it, and for nobody else (Regulations Art. 30).
 */
export const reachedPlaces = (viewer: Viewer): { readonly isGuarded?: false } =>
  viewer.unitCode === null && hasRole(viewer, 'officer', 'clerk') ? {} : { isGuarded: false };
