import type { Viewer } from '../../../platform/identity/viewer.js';

/**
 * Which unresolved places somebody may know of. Whom an accusation accuses grid does not keep: its place is not there
 * for whoever belongs to a unit (Regulations Art. 30).
 */
export const reachedPlaces = ({ unitCode }: Viewer): { readonly isGuarded?: false } =>
  unitCode === null ? {} : { isGuarded: false };
