import type { OrganisationKeysV1 } from '../../../contracts/ports.js';
import type { Inheritance } from './inheritance.rules.js';

/** Those of the keys that are not in force. */
export function retiredOf(
  { areas, cells, units }: Pick<Inheritance, 'areas' | 'cells' | 'units'>,
  { unitCodes, cellIds, areaCodes }: OrganisationKeysV1,
): OrganisationKeysV1 {
  return {
    unitCodes: unitCodes.filter((code) => !units.has(code)),
    cellIds: cellIds.filter((id) => !cells.has(id)),
    areaCodes: areaCodes.filter((code) => !areas.has(code)),
  };
}
